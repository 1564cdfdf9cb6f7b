/** Verbs by which somebody acts, though words may be part of it: they cite only with a clause or a quotation. By hand. */
export const ACTING_VERBS: ReadonlySet<string> = new Set(
  (
    "nominate invite order authorize teach sing interrupt recuse celebrate communicate contest uphold lobby subpoena instruct accede acquit advertise amend ban canonize consult convict decree dedicate exonerate forgive greet " +
    "honor honour justify name permit petition prohibit promulgate prove ratify record revise salute sponsor strike subscribe translate unveil veto volunteer bless baptize excommunicate predict learn hear remember forget figure regard " +
    "recall appreciate assume like love sentence spell film"
  ).split(" "),
);

/** Verbs that show where somebody stands, more than what somebody says: who does no more than that is not cited. By hand. */
export const LEANING_VERBS: ReadonlySet<string> = new Set(
  (
    "vote rule write approve agree disagree support oppose refuse decline reject endorse defend challenge dispute debate appeal demand recommend pledge offer speak discuss " +
    "lecture preach mock illustrate document chronicle signal echo plead lobby celebrate welcome thank advocate highlight downplay disavow repudiate renounce pursue answer decide project hold prove voice " +
    "condone entreat insult outline detail forecast find believe think feel favor favour hear learn know anticipate imagine view regard like love admire respect trust prefer understand doubt suspect reckon guess"
  ).split(" "),
);

/** What makes a deed of a verb that else reports words: "claimed lives", "denied funding". By hand, lower case. */
export const ACTS_ON: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    claim: "life lives title seat seats win place victims dead medal prize land territory",
    deny: "funding access entry bail visa visas permission right rights request appeal petition motion service services him her them",
    confirm: "him her them nomination nominee appointment",
    declare: "state emergency war holiday independence victory bankruptcy day",
    report: "profit profits loss losses",
    call: "election elections police meeting referendum session ambulance",
    press: "charges",
    issue: "order orders visa visas ticket tickets bonds",
  }).map(([verb, objects]) => [verb, new Set(objects.split(" "))]),
);
