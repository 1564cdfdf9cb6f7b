/**
 * Words that hold what is wished, refused, tried or judged inside them ("vowed to repeal the law", "prevented him from
 * voting", "thanked Norway for mediating"), and how they turn the side of what is inside. From general knowledge of English:
 * who does the inner act (control) is settled by the verb. It is a table, so it is long.
 */
export type Embedding = {
  /** Name of the class ("want"). */
  readonly name: string;
  /** Where the inner act stands: a clause, an object that is an act ("demanded his release"), or behind a preposition. */
  readonly inside: "clause" | "object" | `on:${string}`;
  /** The only form of clause that counts, where one does: "to …", "that …", "…ing" ("told him to go", not "told him that"). */
  readonly form?: "to" | "that" | "ing";
  /** What the holder thinks of the inner act: 1 for it, -1 against it, 0 nothing that can be seen. */
  readonly turn: 1 | -1 | 0;
  /** Who does the inner act: the holder himself, or whom the object (or what `who` governs) stands for. */
  readonly whose: "subject" | "object";
  /** Where the other one stands who is to do the inner act, if not as the object ("called on Iran to…"). */
  readonly who?: `on:${string}`;
  /** How real the inner act is. Only `done` happened. */
  readonly modality: Modality;
  /** Base forms; one with a particle is joined to it by `_`. */
  readonly words: string;
};

/** `done`: it is so (the inner act counts as if it stood alone); `wished`, `planned`, `tried`, `threatened`: it is not so yet; `refused`: it is not done; `claimed`: the holder says that it was done; `open`: nothing is said. */
type Modality = "done" | "wished" | "planned" | "tried" | "threatened" | "refused" | "claimed" | "open";

/** Verbs. Where a verb is in two classes, what stands with it decides: an object that can act, or none. */
export const EMBEDDING_VERBS = [
  // The holder wants to act himself.
  {
    name: "want",
    inside: "clause",
    form: "to",
    turn: 1,
    whose: "subject",
    modality: "wished",
    words:
      "want wish hope seek desire long yearn aspire prefer like love aim look need push lobby campaign fight press ask offer beg plead petition sue demand clamour clamor",
  },
  {
    name: "plan",
    inside: "clause",
    form: "to",
    turn: 1,
    whose: "subject",
    modality: "planned",
    words:
      "plan intend vow promise pledge commit undertake resolve swear guarantee decide agree vote elect choose opt prepare propose plot conspire move arrange volunteer consent get_ready mean mobilise mobilize",
  },
  {
    name: "consider",
    inside: "clause",
    form: "ing",
    turn: 1,
    whose: "subject",
    modality: "planned",
    words: "propose suggest recommend advocate favour favor",
  },
  {
    name: "weigh",
    inside: "clause",
    form: "ing",
    turn: 0,
    whose: "subject",
    modality: "open",
    words: "consider contemplate mull weigh envisage discuss debate",
  },
  {
    name: "try",
    inside: "clause",
    form: "to",
    turn: 1,
    whose: "subject",
    modality: "tried",
    words: "try attempt strive struggle endeavour endeavor work bid scramble rush set_out",
  },
  {
    name: "do",
    inside: "clause",
    turn: 1,
    whose: "subject",
    modality: "done",
    words: "manage begin start continue keep proceed go_on help dare resume join persist come_out rush unite",
  },
  {
    name: "keep-on",
    inside: "on:in",
    turn: 1,
    whose: "subject",
    modality: "done",
    words: "succeed persist join participate engage persevere",
  },
  {
    name: "threaten",
    inside: "clause",
    turn: 1,
    whose: "subject",
    modality: "threatened",
    words: "threaten",
  },
  {
    name: "threaten-with",
    inside: "on:with",
    turn: 1,
    whose: "subject",
    modality: "threatened",
    words: "threaten menace",
  },
  // The holder won't act.
  {
    name: "refuse",
    inside: "clause",
    turn: -1,
    whose: "subject",
    modality: "refused",
    words:
      "refuse decline hesitate avoid stop cease quit halt reject rule_out oppose resist abandon forgo forego hate fear loathe dread resent delay postpone suspend pause give_up",
  },
  {
    name: "refrain",
    inside: "on:from",
    turn: -1,
    whose: "subject",
    modality: "refused",
    words: "refrain desist abstain shrink withdraw retreat back_away shy_away recoil",
  },
  // Nothing can be seen of what he thinks of it.
  {
    name: "fail",
    inside: "clause",
    turn: 0,
    whose: "subject",
    modality: "open",
    words:
      "fail forget neglect omit seem appear happen tend prove turn_out have get expect wait remain struggle deserve use be",
  },
  {
    name: "fail-in",
    inside: "on:in",
    turn: 0,
    whose: "subject",
    modality: "open",
    words: "fail falter",
  },
  {
    name: "deny",
    inside: "clause",
    turn: 0,
    whose: "subject",
    modality: "refused",
    words: "deny",
  },
  {
    name: "admit",
    inside: "clause",
    turn: 0,
    whose: "subject",
    modality: "claimed",
    words: "admit claim profess pretend confess remember recall acknowledge",
  },
  // The holder wants another to act: the other does it, the holder is for it.
  {
    name: "urge",
    inside: "clause",
    form: "to",
    turn: 1,
    whose: "object",
    modality: "wished",
    words:
      "urge ask tell want order command instruct direct press pressure pressurise push implore beg beseech exhort encourage advise counsel request entreat petition lobby invite challenge dare prompt persuade convince remind require force compel oblige prod goad incite prefer like need recommend demand expect summon nudge",
  },
  {
    name: "call-on",
    inside: "clause",
    form: "to",
    turn: 1,
    whose: "object",
    who: "on:on",
    modality: "wished",
    words: "call prevail rely count",
  },
  {
    name: "appeal-to",
    inside: "clause",
    form: "to",
    turn: 1,
    whose: "object",
    who: "on:to",
    modality: "wished",
    words: "appeal plead signal speak say write",
  },
  {
    name: "call-for",
    inside: "clause",
    form: "to",
    turn: 1,
    whose: "object",
    who: "on:for",
    modality: "wished",
    words: "call press push plead lobby campaign wait long ask argue fight vote",
  },
  {
    name: "insist-that",
    inside: "clause",
    form: "that",
    turn: 1,
    whose: "object",
    modality: "wished",
    words: "demand propose suggest recommend advise insist request urge advocate move hope wish pray ask",
  },
  {
    name: "urge-act",
    inside: "object",
    turn: 1,
    whose: "object",
    modality: "wished",
    words:
      "demand urge seek request propose suggest recommend advocate order want support back favour favor encourage require promise",
  },
  {
    name: "call-for-act",
    inside: "on:for",
    turn: 1,
    whose: "object",
    modality: "wished",
    words: "call appeal press push plead lobby campaign vote ask argue wish hope clamour clamor",
  },
  {
    name: "insist-on",
    inside: "on:on",
    turn: 1,
    whose: "object",
    modality: "wished",
    words: "insist",
  },
  {
    name: "let",
    inside: "clause",
    turn: 1,
    whose: "object",
    modality: "done",
    words: "let help assist make cause lead",
  },
  // What somebody may or can do he has not done yet.
  {
    name: "permit",
    inside: "clause",
    turn: 0,
    whose: "object",
    modality: "open",
    words: "allow permit enable authorise authorize empower license entitle",
  },
  {
    name: "hinder",
    inside: "on:from",
    turn: -1,
    whose: "object",
    modality: "refused",
    words:
      "ban bar prevent stop prohibit block keep discourage deter dissuade exclude restrain disqualify hinder inhibit suspend forbid preclude",
  },
  {
    name: "forbid",
    inside: "clause",
    turn: -1,
    whose: "object",
    modality: "refused",
    words:
      "forbid prohibit stop prevent deny hate oppose regret criticise criticize condemn denounce dislike",
  },
  {
    name: "talk-out-of",
    inside: "on:of",
    turn: -1,
    whose: "object",
    modality: "refused",
    words: "talk_out",
  },
  {
    name: "warn-against",
    inside: "on:against",
    turn: -1,
    whose: "object",
    modality: "wished",
    words: "warn caution advise counsel argue decide vote rule speak speak_out campaign lobby guard protest",
  },
  {
    name: "object-to",
    inside: "on:to",
    turn: -1,
    whose: "object",
    modality: "done",
    words: "object",
  },
  // What somebody is judged for: the holder says that it was done, and takes his verb's side on it.
  {
    name: "thank-for",
    inside: "on:for",
    turn: 1,
    whose: "object",
    modality: "claimed",
    words:
      "thank praise commend congratulate applaud credit hail laud salute honour honor reward compliment forgive",
  },
  {
    name: "congratulate-on",
    inside: "on:on",
    turn: 1,
    whose: "object",
    modality: "claimed",
    words: "congratulate compliment",
  },
  {
    name: "credit-with",
    inside: "on:with",
    turn: 1,
    whose: "object",
    modality: "claimed",
    words: "credit",
  },
  {
    name: "condemn-for",
    inside: "on:for",
    turn: -1,
    whose: "object",
    modality: "claimed",
    words:
      "condemn criticise criticize blame fault denounce rebuke slam blast censure chide mock attack sue arrest charge indict prosecute fine sanction punish jail convict scold lambast lambaste castigate chastise reprimand assail impeach fire suspend expel deport ban dismiss sack detain",
  },
  {
    name: "accuse-of",
    inside: "on:of",
    turn: -1,
    whose: "object",
    modality: "claimed",
    words: "accuse suspect convict",
  },
  {
    name: "charge-with",
    inside: "on:with",
    turn: -1,
    whose: "object",
    modality: "claimed",
    words: "charge",
  },
  {
    name: "allege",
    inside: "clause",
    form: "that",
    turn: -1,
    whose: "object",
    modality: "claimed",
    words: "allege complain",
  },
  {
    name: "clear-of",
    inside: "on:of",
    turn: 0,
    whose: "object",
    modality: "open",
    words: "acquit clear absolve exonerate",
  },
  {
    name: "regret-doing",
    inside: "clause",
    form: "ing",
    turn: -1,
    whose: "subject",
    modality: "done",
    words: "regret rue lament",
  },
  {
    name: "apologise-for",
    inside: "on:for",
    turn: -1,
    whose: "subject",
    modality: "done",
    words: "apologise apologize atone",
  },
  {
    name: "defend-doing",
    inside: "clause",
    form: "ing",
    turn: 1,
    whose: "subject",
    modality: "done",
    words: "defend justify enjoy celebrate support",
  },
] as const satisfies readonly Embedding[];

/** Nouns before "to" or "of …ing" that do the same ("its refusal to pay"): whose is who has the noun. */
export const EMBEDDING_NOUNS = [
  {
    turn: 1,
    modality: "planned",
    words:
      "plan intention intent decision pledge promise vow proposal agreement commitment move readiness willingness determination resolve vote offer bid",
  },
  {
    turn: 1,
    modality: "wished",
    words: "call demand wish desire hope request appeal push urge campaign eagerness need motion",
  },
  { turn: 1, modality: "tried", words: "attempt effort try endeavour endeavor struggle drive" },
  { turn: 1, modality: "threatened", words: "threat ultimatum" },
  { turn: -1, modality: "refused", words: "refusal reluctance unwillingness hesitation" },
  {
    turn: 0,
    modality: "open",
    words:
      "failure inability capacity capability chance opportunity right power authority ability obligation order permission way time reason license licence mandate duty",
  },
] as const satisfies readonly Pick<Embedding, "turn" | "modality" | "words">[];
