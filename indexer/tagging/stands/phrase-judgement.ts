import { toJudgement } from "../../knowledge/stances/stand-words";
import { toRating } from "../../knowledge/stances/word-ratings";
import type { Relation, Syntax } from "../syntax/syntax";
import { type Side, toTurned } from "./sides";
import type { StandContext } from "./stand-context";

/** How a word or phrase judges what it is said of. `name`: the class of the word; "rated" where no table has it. */
export type Judged = { readonly side: Side; readonly degree: 1 | 2 | 3; readonly name: string };

/** Nouns that say nothing, so that what stands behind them judges: "an act of barbarity". */
const EMPTY_NOUNS = new Set([
  "act",
  "kind",
  "form",
  "piece",
  "sort",
  "matter",
  "person",
  "man",
  "woman",
  "day",
  "moment",
  "sign",
]);

const RATED: readonly Relation[] = ["amod", "compound", "conj", "nmod", "obl", "obj"];
/** From this sum of ratings on a phrase judges. */
const LEAST_RATING = 1.5;
const PLAIN_RATING = 3;

/** What a phrase judges: its head, an adjective before it ("a great man"), or else all its words; null for nothing. */
export function toPhraseJudgement(context: StandContext, head: number): Judged | null {
  return (
    toJudgement(context.basesAt(head)) ?? toDependentJudgement(context, head) ?? toRated(context.syntax, head)
  );
}

/** "An act of barbarity", "a great man": the first that judges, never as plain as the head would. */
function toDependentJudgement({ syntax, basesAt }: StandContext, head: number): Judged | null {
  const before = syntax.childrenOf(head, "amod", "compound", "nmod:desc").filter((child) => child < head);
  const behind = EMPTY_NOUNS.has(syntax.wordAt(head))
    ? syntax.childrenOf(head, "nmod").filter((child) => child > head)
    : [];
  for (const child of [...before, ...behind]) {
    const judged = toJudgement(basesAt(child));
    if (judged) return { side: judged.side, degree: judged.degree === 3 ? 2 : 1, name: judged.name };
  }
  return null;
}

/** What the words of a phrase are rated, where none of them is in the tables. */
function toRated({ childrenOf, wordAt }: Syntax, head: number): Judged | null {
  const words = [head, ...childrenOf(head, ...RATED)];
  const sum = words.reduce((total, one) => total + toRating(wordAt(one)), 0);
  if (Math.abs(sum) < LEAST_RATING) return null;
  return { side: sum > 0 ? 1 : -1, degree: Math.abs(sum) < PLAIN_RATING ? 1 : 2, name: "rated" };
}

/** What a judgement says that is denied: the other side, but weakly. */
export function toDenied(judged: Judged): Judged {
  return { ...judged, side: toTurned(judged.side), degree: 1 };
}
