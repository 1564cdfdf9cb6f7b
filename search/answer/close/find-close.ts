import type { Concept } from "../../collection/concepts";
import type { Names } from "../../collection/names";
import { holds, type Ranked, toBroadRanking } from "../../collection/ranking";
import type { Branch } from "../../matching/branches";
import type { FoundSets } from "../../meilisearch/expressions";
import type { SearchContext } from "../../meilisearch/search-context";

/** Close matches kept, at most. */
export const MOST_CLOSE = 200;
/** So many documents, the best first, are looked at; more only where filters leave too few of them. */
const FIRST = 300;
const MOST_LOOKED_AT = 8_000;

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
  const look = async (ranked: readonly Ranked[]): Promise<readonly CloseMatch[]> =>
    findKeepable(toLacking(ranked, asked.concepts), asked, found, context);
  // Ranking keeps this process busy: what others have asked of the engine must be on its way first.
  await new Promise(setImmediate);
  const first = toBroadRanking(asked.concepts, collection, vocabulary, FIRST).slice(0, FIRST);
  let kept = await look(first);
  if (kept.length < MOST_CLOSE && first.length === FIRST) {
    const all = toBroadRanking(asked.concepts, collection, vocabulary, MOST_LOOKED_AT);
    const end = Math.min(all.length, MOST_LOOKED_AT);
    // Each look is at twice as many as the last: filters that leave few of them cost few looks.
    for (let from = FIRST, size = FIRST; from < end && kept.length < MOST_CLOSE; from += size, size *= 2)
      kept = [...kept, ...(await look(all.slice(from, Math.min(end, from + size))))];
  }
  return kept.slice(0, MOST_CLOSE).map(({ id, missing }) => ({ id, missing }));
}

/** A ranked document with what it lacks; `isWhole` when it may be an exact match for all that is known here. */
type Lacking = CloseMatch & { readonly isWhole: boolean };

/** Where all words are there, what is lacking is a quotation or a beginning as it was asked. */
function toLacking(ranked: readonly Ranked[], concepts: readonly Concept[]): Lacking[] {
  const strict = concepts.filter((concept) => concept.isStrict);
  return ranked.map((one) => {
    const lacking = concepts.filter((concept) => concept.guesses.length > 0 || !holds(one, concept));
    const missing = (lacking.length > 0 ? lacking : strict).map((concept) => concept.text);
    return { id: one.id, missing, isWhole: !lacking.some((concept) => concept.isRequired) };
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
