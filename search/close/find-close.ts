import type { Branch } from "../branches";
import type { FoundSets } from "../filter";
import type { SearchContext } from "../run";
import type { Vocabulary } from "../vocabulary";
import { type CandidateQuery, toCandidateQueries } from "./candidates";
import type { Concept } from "./concepts";
import { countConcepts, toEncodedConcepts, toRarity, toScore } from "./score";

/** Close matches kept, at most. */
export const MOST_CLOSE = 200;
/** Candidates whose texts are read, at most. */
const MOST_READ = 300;

/** Where close matches are looked for: what filters and exclusions leave, and what is an exact match already. */
export type CloseAsked = {
  readonly concepts: readonly Concept[];
  readonly within: readonly Branch[];
  readonly exact: readonly Branch[];
};

/** A document that lacks some words of the query, with these words as the reader wrote them. */
export type CloseMatch = { readonly id: string; readonly missing: readonly string[] };

/**
 * The best close matches, best first. Candidates come from small queries over the rarest words; those that have most
 * of what is rare are read, and BM25 over their stems ranks them.
 */
export async function findClose(
  { concepts, within, exact }: CloseAsked,
  found: FoundSets,
  vocabulary: Vocabulary,
  { engine, signal }: SearchContext,
): Promise<readonly CloseMatch[]> {
  const queries = toCandidateQueries(concepts, within);
  const answers = await engine.findCandidates(queries, found, signal);
  const promising = toPromising(queries, answers, vocabulary);
  const [texts, known] = await Promise.all([
    engine.readSearchedTexts(promising, signal),
    engine.findAmong(promising, exact, found, signal),
  ]);
  const encoded = toEncodedConcepts(concepts, vocabulary);
  const meanLength = vocabulary.length / Math.max(1, vocabulary.documents);
  return texts
    .filter((text) => !known.has(text.id))
    .map((text) => {
      const counts = countConcepts(text, encoded);
      return { id: text.id, counts, score: toScore(counts, encoded, text.length, meanLength) };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CLOSE)
    .map(({ id, counts }) => ({ id, missing: toMissing(concepts, counts) }));
}

/** The documents that are known to have most of what is rare. */
function toPromising(
  queries: readonly CandidateQuery[],
  answers: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): string[] {
  const had = new Map<string, Set<Concept>>();
  queries.forEach(({ concepts }, at) => {
    for (const id of answers[at] ?? []) {
      const known = had.get(id) ?? new Set();
      for (const concept of concepts) known.add(concept);
      had.set(id, known);
    }
  });
  const promise = (concepts: ReadonlySet<Concept>): number =>
    [...concepts].reduce(
      (sum, { weight, documents }) => sum + weight * toRarity(documents, vocabulary.documents),
      0,
    );
  return [...had]
    .map(([id, concepts]) => ({ id, promise: promise(concepts) }))
    .sort((a, b) => b.promise - a.promise || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_READ)
    .map(({ id }) => id);
}

/** Where all words are there, what is lacking is a quotation or a beginning as it was asked. */
function toMissing(concepts: readonly Concept[], counts: readonly number[]): string[] {
  const lacking = concepts.filter((concept, at) => concept.isGuess || (counts[at] ?? 0) === 0);
  const shown = lacking.length > 0 ? lacking : concepts.filter((concept) => concept.isStrict);
  return shown.map((concept) => concept.text);
}
