import { toVerbForms } from "../shared/verb-forms";
import { COMMUNICATION_VERBS } from "./communication-verbs";

/**
 * How a verb cites: `say` with or without "that"; `speak` of something, by somebody who can; `mind` what is thought or
 * wanted; `show` what a document or its makers show.
 */
export type CueKind = "say" | "speak" | "mind" | "show";

/** By hand, from general knowledge. An irregular verb has its forms in brackets, past before participle. */
const SAY =
  "say(says said said saying) charge tell(tells told told telling) add announce acknowledge admit affirm allege argue assert assure caution claim comment complain concede conclude confirm contend declare deny disclose emphasize emphasise " +
  "estimate exclaim explain forecast hint imply inform insist joke lament maintain mention note observe opine point posit predict proclaim promise quip reaffirm recall recount reiterate remark remind reply report respond retort reveal state stress " +
  "suggest testify tweet retweet underline underscore urge vow warn write(writes wrote written writing) blog boast brag confess speculate surmise theorize stipulate attest cry shout yell scream mutter whisper muse quote ask answer advise continue";
const SPEAK =
  "call(calls called called calling) describe accuse blame praise criticize criticise condemn denounce cite dub label slam blast tout threaten pledge swear(swears swore sworn swearing) signal advocate echo foresee(foresees foresaw foreseen foreseeing) highlight vouch chide rail rant fume gush marvel " +
  "propose recommend request demand reject refuse oppose dispute question mock ridicule attack defend support endorse agree disagree apologize apologise thank invite encourage discourage dismiss downplay decry deplore hail applaud celebrate welcome lambast lambaste rebuke rebut refute " +
  "discuss debate detail outline portray characterize characterise liken compare depict reference specify elaborate clarify press challenge assail bash rip disavow repudiate renounce pronounce preach plead(pleads pleaded pleaded pleading) appeal lobby vote rule recuse order instruct authorize " +
  "warn lecture talk chant sing(sings sang sung singing) argue decline offer express voice articulate convey slam ridicule joke scoff insinuate intimate";
const MIND =
  "believe think(thinks thought thought thinking) feel(feels felt felt feeling) hope fear expect know(knows knew known knowing) understand(understands understood understood understanding) agree worry doubt want wish plan intend decide " +
  "assume suspect imagine envision wonder realize realise remember forget(forgets forgot forgotten forgetting) prefer like love hate admire respect trust favor favour regret desire learn(learns learned learned learning) hear(hears heard heard hearing) guess reckon anticipate view regard appreciate figure";
const SHOW =
  "show(shows showed shown showing) find(finds found found finding) indicate demonstrate suggest reveal illustrate imply document record prove confirm hold(holds held held holding) highlight underscore conclude estimate project";
/** Verbs of communication in a dictionary, of other things in the news. */
const NOT_CITING = new Set(
  (
    "address advertise answer alert arbitrate bait banter bar bark bay beckon bet betray blare bluff bode boo bow bypass cable coach coax command commune contact converse counsel count counter couch damn designate destine deter determine detail devote dial direct disrupt doom dramatize drawl edify " +
    "embellish encipher ensure entice evade exact except face falsify feign file film flag flirt forbid gabble general generalize gesture guarantee hazard headline hedge howl humor ignore inflect inflict institute interview investigate issue kid leak list log " +
    "lure manifest mean mediate mesmerize mew mind mince mitigate moderate motion mouth muff nag name needle negotiate nod notarize nurture officer overburden pad page pardon parrot permit phone photograph pipe point portend prescribe pretend probe " +
    "program quack radio relay remand rename repeal repeat rerun reschedule research reset retract rewrite roar sanction scribble seal sentence shun sidestep sign singsong sizzle skirt snarl snoop snub solicit spell spurn squeal state stutter style submit " +
    "succumb summon swan symbolize symbol tantalize telegraph telephone televise tempt term title transcribe tutor type understate universalize unmask unteach vent vocalize voice volunteer wail warble warp warrant wave wheedle whinny whoop will wisecrack word wrangle yap yelp"
  ).split(" "),
);

/** Verbs of saying that do something else with a plain object ("add a year", "maintain an army"). */
export const NEEDS_WORDS: ReadonlySet<string> = new Set(
  "maintain add continue contend posit hold volunteer figure project charge record issue cry counter shout observe confer answer".split(
    " ",
  ),
);

/** A written form of a citing verb. */
export type CueForm = {
  readonly kind: CueKind;
  readonly base: string;
  readonly form: "base" | "s" | "past" | "participle" | "ing";
};

let forms: ReadonlyMap<string, CueForm> | null = null;

/** What a word in lower case is as a cue. */
export function readCueForms(): ReadonlyMap<string, CueForm> {
  forms ??= new Map([
    ...toRows("show", SHOW),
    ...toRows("mind", MIND),
    ...toListed(),
    ...toRows("speak", SPEAK),
    ...toRows("say", SAY),
  ]);
  return forms;
}

function toListed(): [string, CueForm][] {
  return COMMUNICATION_VERBS.flatMap((line) => line.split(" "))
    .filter((base) => !NOT_CITING.has(base))
    .flatMap((base) =>
      toVerbForms(base).map(
        ({ word, form }) => [word, { kind: "speak", base, form }] satisfies [string, CueForm],
      ),
    );
}

function toRows(kind: CueKind, table: string): [string, CueForm][] {
  const rows = Array.from(table.matchAll(/([a-z]+)(?:\(([^)]*)\))?/g));
  return rows.flatMap(([, base = "", irregular]) =>
    toVerbForms(base, irregular?.split(" ")).map(
      ({ word, form }) => [word, { kind, base, form }] satisfies [string, CueForm],
    ),
  );
}
