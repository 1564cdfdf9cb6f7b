import type { Branch } from "../branches";
import type { FoundSets } from "../filter";
import type { Names } from "../names";
import type { SearchContext } from "../run";
import type { Concept } from "./concepts";
import { countIn, type Ranked, toBroadRanking } from "./rank";

/** Close matches kept, at most. */
export const MOST_CLOSE = 200;
/** So many documents, the best first, are looked at in turn until enough are kept. */
const ROUNDS = [400, 1_600, 6_400] as const;

/** Where close matches are looked for. */
export type CloseAsked = {
  readonly concepts: readonly Concept[];
  /** What filters and exclusions leave; null where there are none. */
  readonly within: readonly Branch[] | null;
  /** What is an exact match already; null where a document with all the words is one, and no other. */
  readonly exact: readonly Branch[] | null;
};

/** A document that lacks some words of the query, with these words as the reader wrote them. */
export type CloseMatch = { readonly id: string; readonly missing: readonly string[] };

/** The best close matches, best first: all documents with any of the words are ranked, the engine says which may be kept. */
export async function findClose(
  asked: CloseAsked,
  found: FoundSets,
  { vocabulary, collection }: Names,
  context: SearchContext,
): Promise<readonly CloseMatch[]> {
  const ranking = toBroadRanking(asked.concepts, collection, vocabulary);
  const kept: CloseMatch[] = [];
  let from = 0;
  for (const round of ROUNDS) {
    if (kept.length >= MOST_CLOSE || from >= ranking.length) break;
    const batch = toLacking(ranking.slice(from, from + round), asked.concepts);
    kept.push(...(await findKeepable(batch, asked, found, context)));
    from += round;
  }
  return kept.slice(0, MOST_CLOSE).map(({ id, missing }) => ({ id, missing }));
}

/** A ranked document with what it lacks; `isWhole` when it may be an exact match for all that is known here. */
type Lacking = CloseMatch & { readonly isWhole: boolean };

/** Where all words are there, what is lacking is a quotation or a beginning as it was asked. */
function toLacking(ranked: readonly Ranked[], concepts: readonly Concept[]): Lacking[] {
  const counts = new Map(
    [...new Set(ranked.map(({ row }) => row))].map((row) => [
      row,
      concepts.map((concept) => countIn(row, concept)),
    ]),
  );
  const strict = concepts.filter((concept) => concept.isStrict);
  return ranked.map(({ row, at, id }) => {
    const lacking = concepts.filter(
      (concept, index) => concept.guesses.length > 0 || (counts.get(row)?.[index]?.[at] ?? 0) === 0,
    );
    const missing = (lacking.length > 0 ? lacking : strict).map((concept) => concept.text);
    return { id, missing, isWhole: !lacking.some((concept) => concept.isRequired) };
  });
}

/** Those that filters and exclusions let through and that are no exact matches. */
async function findKeepable(
  batch: readonly Lacking[],
  { within, exact }: CloseAsked,
  found: FoundSets,
  { engine, signal }: SearchContext,
): Promise<readonly CloseMatch[]> {
  const candidates = exact === null ? batch.filter((one) => !one.isWhole) : batch;
  const idsOf = (some: readonly Lacking[]): string[] => some.map(({ id }) => id);
  const whole = exact === null ? [] : candidates.filter((one) => one.isWhole);
  const [fitting, known] = await Promise.all([
    within === null ? null : engine.findAmong(idsOf(candidates), within, found, signal),
    exact === null ? new Set<string>() : engine.findAmong(idsOf(whole), exact, found, signal),
  ]);
  return candidates.filter(({ id }) => (fitting === null || fitting.has(id)) && !known.has(id));
}
