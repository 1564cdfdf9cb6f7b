import { toNaming } from "../../knowledge/stances/stand-words";
import { toJudgedStand, toJudgingFrame, toModalMark } from "./judged-stand";
import { toPhraseJudgement } from "./phrase-judgement";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { toHolder, toMarksOf } from "./stand-holders";

/** "Called the strike a crime", "described him as a hero": who calls it so judges. */
export function findCalled(context: StandContext, verb: number): readonly Stand[] {
  const { clauses } = context;
  const names = findNames(context, verb);
  const [cue] = names;
  if (cue === undefined || clauses.isSupposed(verb) || clauses.isNegated(verb)) return [];
  const judged = toPhraseJudgement(context, cue);
  if (judged === null) return [];
  const targets = findNamed(context, verb, names);
  const frame = toJudgingFrame("call", judged);
  return clauses.doersOf(verb).flatMap((doer) => {
    const holder = toHolder(context, doer);
    if (holder === null) return [];
    const marks = [...toMarksOf(context, verb, holder), ...toModalMark(context, verb)];
    return targets.map((target) => toJudgedStand({ holder, target, judged, frame, cue, marks }));
  });
}

/** What a verb of naming calls its object: behind "as", or outright. */
function findNames({ basesAt, clauses, syntax }: StandContext, verb: number): readonly number[] {
  const naming = syntax.partOf(verb) === "VERB" ? toNaming(basesAt(verb)) : null;
  if (naming === null) return [];
  const behind = clauses.obliquesOf(verb).filter(({ preposition }) => /^(?:to )?as$/.test(preposition));
  const outright = syntax.childrenOf(verb, "xcomp").filter((child) => syntax.partOf(child) !== "VERB");
  return [...(naming.as ? behind.map(({ head }) => head) : []), ...(naming.outright ? outright : [])];
}

/** What is called so: the object; for "it" what it stands for. */
function findNamed(context: StandContext, verb: number, names: readonly number[]): readonly number[] {
  // "Described him as a hero": a parser that errs makes him the subject of the hero.
  const within = names.slice(0, 1).map((name) => context.syntax.childOf(name, "nsubj"));
  return [...context.clauses.objectsOf(verb), ...within.filter((one) => one > verb)]
    .filter((one) => !names.includes(one))
    .flatMap((one) => (context.wordAt(one) === "it" ? findDeedBehind(context, verb, names) : [one]));
}

/** "Considered it wrong to leave": the leaving; of "called it wrong" what "it" stands for. */
function findDeedBehind(
  { clauses, syntax, wordAt }: StandContext,
  verb: number,
  names: readonly number[],
): readonly number[] {
  const deed = [verb, ...names]
    .flatMap((head) => syntax.childrenOf(head, "xcomp", "ccomp", "advcl", "csubj"))
    .find((child) => child > verb && wordAt(syntax.childOf(child, "mark")) !== "");
  return deed === undefined ? clauses.objectsOf(verb).slice(0, 1) : [deed];
}
