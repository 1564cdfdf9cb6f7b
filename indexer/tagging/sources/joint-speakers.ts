import type { Attribution } from "./attribution";
import { type SourceContext, toHead } from "./source-context";

/** Words for some who were named together before: "the authors", "the two", "both". */
const TOGETHER = new Set(
  "authors experts researchers scientists analysts scholars professors lawmakers senators representatives ministers leaders presidents lawyers two pair duo trio couple both writers".split(
    " ",
  ),
);

/**
 * Statements of "the authors" are those of each who spoke together last: "A and B wrote …; the authors argue" is one of A's and
 * one of B's. A word for many without "the" or "both" is about others.
 */
export function partJointSpeakers(
  context: SourceContext,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const byCue = new Map<number, Attribution[]>();
  for (const one of attributions.filter(({ source }) => isPerson(context, source)))
    byCue.set(one.cue.from, [...(byCue.get(one.cue.from) ?? []), one]);
  let last: readonly Attribution[] = [];
  return attributions.flatMap((one) => {
    const together = byCue.get(one.cue.from) ?? [];
    if (together.length > 1) last = together;
    if (last.length < 2 || !isTogether(context, one)) return [one];
    return last.map(({ source }) => ({ ...one, antecedent: source }));
  });
}

function isPerson(context: SourceContext, source: Attribution["source"]): boolean {
  return source !== null && context.places[context.placeAt[toHead(source, context)] ?? -1]?.type === "person";
}

function isTogether(context: SourceContext, { source, antecedent }: Attribution): boolean {
  if (!source || antecedent) return false;
  const { tokens } = context.parsed;
  const first = tokens[source.from]?.lower ?? "";
  const word = tokens[toHead(source, context)]?.lower ?? "";
  return TOGETHER.has(word) && (first === "the" || first === "both") && source.to - source.from <= 3;
}
