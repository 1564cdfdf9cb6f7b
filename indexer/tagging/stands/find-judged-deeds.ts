import { toDeedJudgement } from "../../knowledge/stances/stand-words";
import { toJudgedStand, toJudgingFrame, toModalMark } from "./judged-stand";
import { type Judged, toPhraseJudgement } from "./phrase-judgement";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";

const POSING = new Set(["pose", "represent", "constitute", "mark", "raise", "become", "remain"]);

/** "The law undermines us", "the pact poses a threat": in a speaker's words who does so is judged. */
export function findJudgedDeeds(context: StandContext, verb: number): readonly Stand[] {
  const { clauses, syntax } = context;
  if (syntax.partOf(verb) !== "VERB" || context.speakerAt(verb) === null) return [];
  if (clauses.isSupposed(verb) || clauses.isNegated(verb)) return [];
  const deed = toDeedJudgement(context.basesAt(verb), context.particleAt(verb));
  const posed = toPosed(context, verb);
  return [
    ...(deed === null ? [] : toStands(context, verb, deed, `does-${deed.name}`)),
    ...(posed === null ? [] : toStands(context, verb, posed, toJudgingFrame("judge", posed))),
  ];
}

/** What somebody is said to pose: "a threat". */
function toPosed(context: StandContext, verb: number): Judged | null {
  if (!context.basesAt(verb).some((base) => POSING.has(base))) return null;
  const [object] = context.clauses.objectsOf(verb);
  return object === undefined ? null : toPhraseJudgement(context, object);
}

function toStands(context: StandContext, verb: number, judged: Judged, frame: string): readonly Stand[] {
  const holder = context.speakerAt(verb);
  if (holder === null) return [];
  const marks = toModalMark(context, verb);
  return context.clauses
    .doersOf(verb)
    .filter((doer) => context.referents.at(doer)?.name !== holder.name)
    .map((target) => toJudgedStand({ holder, target, judged, frame, cue: verb, marks }));
}
