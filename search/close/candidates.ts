import type { Branch, TextCondition } from "../branches";
import type { Concept } from "./concepts";

/** A small query: the best few documents of a branch that have some of the concepts. */
export type CandidateQuery = {
  readonly branch: Branch;
  readonly concepts: readonly Concept[];
  readonly limit: number;
};

/** Of the rarest concepts so many are asked for alone, and so many in pairs; so many documents each. */
const MOST_ALONE = 10;
const MOST_PAIRED = 6;
const ALONE = 100;
const PAIRED = 60;
/** Other ways to say a concept that are asked for. */
const MOST_FORMS = 4;
/** A query with many alternatives multiplies the small ones. */
const MOST_QUERIES = 80;

type Asked = { readonly texts: readonly TextCondition[]; readonly concepts: readonly Concept[] };

/**
 * Small queries whose answers together hold the best documents for the concepts: each of the rarest alone and in
 * pairs, within the branches that the query's filters and exclusions leave.
 */
export function toCandidateQueries(
  concepts: readonly Concept[],
  within: readonly Branch[],
): CandidateQuery[] {
  const rarest = concepts
    .filter(({ documents, weight }) => documents > 0 && weight > 0)
    .sort((a, b) => a.documents - b.documents);
  const alone = rarest
    .slice(0, MOST_ALONE)
    .flatMap((concept) => toTexts(concept).map((text) => ({ texts: [text], concepts: [concept] })));
  const paired = rarest.slice(0, MOST_PAIRED);
  const pairs = paired.flatMap((one, at) =>
    paired.slice(at + 1).flatMap((other) => {
      const [a] = toTexts(one);
      const [b] = toTexts(other);
      return a && b ? [{ texts: [a, b], concepts: [one, other] }] : [];
    }),
  );
  const toQueries = (sets: readonly Asked[], limit: number): CandidateQuery[] =>
    sets.flatMap(({ texts, concepts }) =>
      within.map((branch) => ({
        branch: { ...branch, texts: [...branch.texts, ...texts] },
        concepts,
        limit,
      })),
    );
  return [...toQueries(alone, ALONE), ...toQueries(pairs, PAIRED)].slice(0, MOST_QUERIES);
}

/** The forms of a concept as the engine can be asked for them: of a longer run its first two words. */
function toTexts({ forms, text }: Concept): TextCondition[] {
  return forms.slice(0, MOST_FORMS).map((form) => ({
    denied: false,
    term: { kind: "word", text, forms: form.slice(0, 2).map((value) => ({ value, breakBefore: false })) },
  }));
}
