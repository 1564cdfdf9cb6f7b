import { toJudgedStand, toJudgingFrame, toModalMark } from "./judged-stand";
import { toDenied, toPhraseJudgement } from "./phrase-judgement";
import type { Stand, StandMark } from "./stand";
import type { StandContext } from "./stand-context";

const SEEMING = new Set(["seem", "remain", "appear", "look", "become"]);

/** "The strike is a crime": by whose words they are the subject is judged. */
export function findPredicated(context: StandContext, predicate: number): readonly Stand[] {
  const { clauses, syntax, wordAt } = context;
  if (syntax.childOf(predicate, "cop") < 0 && !isSeeming(context, predicate)) return [];
  const holder = context.speakerAt(predicate);
  if (holder === null || clauses.isSupposed(predicate)) return [];
  // "Was in excellent health": how somebody fares.
  if (wordAt(syntax.childOf(predicate, "case")) === "in") return [];
  const said = toPhraseJudgement(context, predicate);
  if (said === null) return [];
  const isNegated = clauses.isNegated(predicate);
  const judged = isNegated ? toDenied(said) : said;
  const marks: readonly StandMark[] = [
    ...(isNegated ? (["negated"] as const) : []),
    ...toModalMark(context, predicate),
  ];
  return findSubjects(context, predicate).map((target) =>
    toJudgedStand({
      ...{ holder, target, judged, cue: predicate, frame: toJudgingFrame("judge", said) },
      marks: syntax.partOf(target) === "VERB" ? [...marks, "deed"] : marks,
    }),
  );
}

/** What a predicate is said of; of "it is wrong to leave" the leaving. */
function findSubjects({ clauses, syntax, wordAt }: StandContext, predicate: number): readonly number[] {
  const subjects = clauses.doersOf(predicate);
  if (!subjects.every((one) => wordAt(one) === "it")) return subjects;
  const clause = syntax.childOf(predicate, "csubj", "csubj:outer");
  if (clause >= 0) return [clause];
  const behind = syntax.childrenOf(predicate, "ccomp", "xcomp").find((child) => child > predicate);
  return behind !== undefined && subjects.length > 0 ? [behind] : subjects;
}

/** "Seems wrong", "remains vital": a complement without a copula. */
function isSeeming({ syntax, basesAt }: StandContext, predicate: number): boolean {
  const head = syntax.headOf(predicate);
  return (
    syntax.relationOf(predicate) === "xcomp" &&
    head >= 0 &&
    ["ADJ", "NOUN"].includes(syntax.partOf(predicate)) &&
    basesAt(head).some((base) => SEEMING.has(base))
  );
}
