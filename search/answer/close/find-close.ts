import type { Concept } from "../../collection/concepts";
import { holds, type Ranked, toBroadRanking } from "../../collection/ranking";
import type { Branch } from "../../matching/branches";
import type { FoundSets } from "../../meilisearch/expressions";
import { findAmong } from "../../meilisearch/find-among";
import type { Snapshot } from "../../meilisearch/snapshot";

/** Close matches of a search, at most. */
const MOST_CLOSE = 200;
/** So many documents, the best first, are tried; more only where filters leave too few of them. */
const FIRST = 300;
const MOST_TRIED = 8_000;

/** What close matches are found by. */
type CloseRequest = {
  readonly concepts: readonly Concept[];
  /** What filters and exclusions leave; null where there are none. */
  readonly within: readonly Branch[] | null;
  /** What is an exact match already; null where a document with all the words is one, and no other. */
  readonly exact: readonly Branch[] | null;
};

/** A document that lacks some words of the query, with these words as the reader wrote them. */
export type CloseMatch = { readonly id: string; readonly missing: readonly string[] };

/** The best close matches, best first: all documents with any of the words are ranked, the engine says which may join. */
export async function findClose(
  request: CloseRequest,
  found: FoundSets,
  snapshot: Snapshot,
): Promise<readonly CloseMatch[]> {
  const tryBatch = async (ranked: readonly Ranked[]): Promise<readonly CloseMatch[]> =>
    findFitting(toLacking(ranked, request.concepts), request, found, snapshot);
  const { engine, names } = snapshot;
  const { collection, vocabulary } = names;
  // Ranking keeps this process busy: what others request from the engine must be on its way first.
  await engine.letOut();
  const first = toBroadRanking(request.concepts, collection, vocabulary, FIRST).slice(0, FIRST);
  let matches = await tryBatch(first);
  if (matches.length < MOST_CLOSE && first.length === FIRST) {
    const all = toBroadRanking(request.concepts, collection, vocabulary, MOST_TRIED);
    const end = Math.min(all.length, MOST_TRIED);
    // Each batch is twice as large as the last: filters that leave few of them cost few requests.
    for (let from = FIRST, size = FIRST; from < end && matches.length < MOST_CLOSE; from += size, size *= 2)
      matches = [...matches, ...(await tryBatch(all.slice(from, Math.min(end, from + size))))];
  }
  return matches.slice(0, MOST_CLOSE).map(({ id, missing }) => ({ id, missing }));
}

/** A ranked document with what it lacks; `isWhole` when it may be an exact match for all that is known here. */
type Lacking = CloseMatch & { readonly isWhole: boolean };

/** Where all words are there, what is lacking is a quotation or a beginning as it is written. */
function toLacking(ranked: readonly Ranked[], concepts: readonly Concept[]): Lacking[] {
  const strict = concepts.filter((concept) => concept.isStrict);
  return ranked.map((one) => {
    const lacking = concepts.filter((concept) => concept.guesses.length > 0 || !holds(one, concept));
    const missing = (lacking.length > 0 ? lacking : strict).map((concept) => concept.text);
    return { id: one.id, missing, isWhole: !lacking.some((concept) => concept.isRequired) };
  });
}

/** Those that filters and exclusions let through and that are no exact matches. */
async function findFitting(
  batch: readonly Lacking[],
  { within, exact }: CloseRequest,
  found: FoundSets,
  snapshot: Snapshot,
): Promise<readonly CloseMatch[]> {
  const candidates = exact === null ? batch.filter((one) => !one.isWhole) : batch;
  const idsOf = (some: readonly Lacking[]): string[] => some.map(({ id }) => id);
  const whole = exact === null ? [] : candidates.filter((one) => one.isWhole);
  const [fitting, known] = await Promise.all([
    within === null ? null : findAmong(idsOf(candidates), within, found, snapshot),
    exact === null ? new Set<string>() : findAmong(idsOf(whole), exact, found, snapshot),
  ]);
  return candidates.filter(({ id }) => (fitting === null || fitting.has(id)) && !known.has(id));
}
