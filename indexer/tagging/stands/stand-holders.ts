import type { Referent } from "../who/referents";
import { toNamedHeads } from "./named-heads";
import type { StandMark } from "./stand";
import type { StandContext } from "./stand-context";

const THIRD = new Set(["he", "she", "they"]);
const QUANTITIES =
  /^(?:thousands|hundreds|dozens|scores|millions|tens|majority|most|many|some|several|number|crowd|crowds|all|both|half)$/;
const FIRST = new Set(["i", "we", "me", "us", "my", "our"]);

/** Who is meant by a head, in whose words: "I" and "we" are the speaker. */
export function toHolder(context: StandContext, head: number): Referent | null {
  if (FIRST.has(context.wordAt(head))) return context.speakerAt(head);
  // Whom nobody else fits "he" in a report of somebody's words: himself.
  const referent =
    context.referents.at(head) ?? (THIRD.has(context.wordAt(head)) ? context.speakerAt(head) : null);
  const body = referent?.speaksFor;
  return referent && body ? { ...body, stated: referent.stated, speaksFor: null } : referent;
}

/** What makes a holder less plain: a pronoun stands for him, or another one says so. */
export function toMarksOf(
  { speakerAt }: StandContext,
  token: number,
  holder: Referent,
): readonly StandMark[] {
  const speaker = speakerAt(token);
  return [
    ...(holder.stated || !holder.named ? [] : (["pronoun"] as const)),
    ...(speaker !== null && speaker.name !== holder.name ? (["reported"] as const) : []),
  ];
}

/** Somebody who takes a side, with what makes that less plain. */
export type Holder = { readonly referent: Referent; readonly marks: readonly StandMark[] };

/** Who is meant by these heads, those named behind them instead of the unnamed. `cue`: the word that takes the side. */
export function findHolders(context: StandContext, heads: readonly number[], cue: number): readonly Holder[] {
  return heads
    .flatMap((head) => toCounted(context, head))
    .flatMap((head) => toNamedHeads(context.clauses, context.syntax, context.referents, head))
    .flatMap((head) => {
      const referent = toHolder(context, head);
      return referent === null ? [] : [{ referent, marks: toMarksOf(context, cue, referent) }];
    });
}

/** "Thousands of Swedes": the Swedes. */
function toCounted({ clauses, referents, wordAt }: StandContext, head: number): readonly number[] {
  if (!QUANTITIES.test(wordAt(head)) || referents.at(head) !== null) return [head];
  const behind = clauses
    .obliquesOf(head)
    .find(({ preposition, isClause }) => preposition === "of" && !isClause);
  return [behind?.head ?? head];
}
