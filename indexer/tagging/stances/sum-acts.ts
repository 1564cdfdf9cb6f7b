import type { StanceTag } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import type { Side } from "../../knowledge/stances/stance-verbs";

/** One act on a target: whose, which side, and the sentence that says so. */
export type HeldAct = { readonly holder: string; readonly side: Side; readonly span: Span };

/** How often an act is right, by its side, as measured on the train set; sentences that agree add up. */
const RATES: Readonly<Record<Side, number>> = { 1: 0.75, [-1]: 0.95 };
const MOST_SURE = 0.97;
const MOST_EVIDENCE = 5;

/** One stance for each holder whose acts on a target do not cancel out. */
export function toActTags(target: string, acts: readonly HeldAct[]): readonly StanceTag[] {
  const byHolder = new Map<string, HeldAct[]>();
  for (const act of acts) byHolder.set(act.holder, [...(byHolder.get(act.holder) ?? []), act]);
  return [...byHolder].flatMap(([holder, own]) => toTag(target, holder, own));
}

function toTag(target: string, holder: string, acts: readonly HeldAct[]): readonly StanceTag[] {
  const sum = acts.reduce((total, { side }) => total + side, 0);
  const speaking = acts.filter(({ side }) => side === Math.sign(sum));
  const doubt = speaking.reduce((all, { side }) => all * (1 - RATES[side]), 1);
  if (speaking.length === 0) return [];
  return [
    {
      target,
      targetKind: "actor",
      kind: "statement",
      possible: false,
      holder,
      named: true,
      cue: null,
      stance: sum > 0 ? "favor" : "against",
      confidence: Math.round((Math.min(MOST_SURE, 1 - doubt) * speaking.length * 100) / acts.length) / 100,
      evidence: speaking.slice(0, MOST_EVIDENCE).map(({ span }) => span),
      rule: sum > 0 ? "acts-for-1" : "acts-against-1",
      certainty: "stated",
    },
  ];
}
