import type { Collection } from "../../collection/collection";
import type { Concept } from "../../collection/concepts";
import { countEach, type Ranked } from "../../collection/ranking";
import type { Branch } from "../../matching/branches";
import { findAmong } from "../../meilisearch/find-among";
import type { FoundSets } from "../../meilisearch/id-sets";
import type { Snapshot } from "../../meilisearch/snapshot";

/** Close matches of a search, at most. */
export const MOST_CLOSE = 200;
/** So many documents, the best first, are tried; more only where filters leave too few of them. */
export const FIRST = 300;
const MOST_TRIED = 8_000;

/** What close matches are found by. */
export type CloseRequest = {
  /** What the text says. */
  readonly concepts: readonly Concept[];
  /** What documents are ranked by: that, and the words of what they are to be like. */
  readonly ranking: readonly Concept[];
  /** What the question means; null to find by words alone. */
  readonly vector: Promise<Float32Array | null>;
  /** Documents that are not to be found: those that the others are to be like. */
  readonly without: ReadonlySet<string>;
  /** What filters and exclusions leave; null where there are none. */
  readonly within: readonly Branch[] | null;
  /** What is an exact match already; null where a document with all the words is one, and no other. */
  readonly exact: readonly Branch[] | null;
};

/** A ranked document with what it lacks; `isWhole` when it may be an exact match for all that is known here. */
export type Lacking = {
  readonly id: string;
  readonly score: number;
  readonly missing: readonly string[];
  readonly isWhole: boolean;
  /** Words of its title and text. */
  readonly length: number;
};

/** The best by words that may join. `rank` gives the best of all, so many; `first` are the first of them. */
export async function findByWords(
  first: readonly Ranked[],
  rank: (most: number) => readonly Ranked[],
  request: CloseRequest,
  found: FoundSets,
  snapshot: Snapshot,
): Promise<readonly Lacking[]> {
  const tryBatch = (ranked: readonly Ranked[]): Promise<readonly Lacking[]> =>
    findFitting(toLacking(ranked, request, snapshot.names.collection), request, found, snapshot);
  let matches = await tryBatch(first);
  if (matches.length < MOST_CLOSE && first.length === FIRST) {
    const all = rank(MOST_TRIED);
    // Each batch is twice as large as the last: filters that leave few of them cost few requests.
    for (
      let from = FIRST, size = FIRST;
      from < all.length && matches.length < MOST_CLOSE;
      from += size, size *= 2
    )
      matches = [...matches, ...(await tryBatch(all.slice(from, from + size)))];
  }
  return matches.slice(0, MOST_CLOSE);
}

/** Where all words are there, what is lacking is a quotation, a beginning or a compound as it is written. */
export function toLacking(
  ranked: readonly Ranked[],
  { concepts, without }: CloseRequest,
  collection: Collection,
): Lacking[] {
  const strict = concepts.filter(({ isStrict, quotation }) => isStrict || quotation !== null);
  const runs = concepts.filter(({ forms }) => forms.some((form) => form.length > 1));
  const others = ranked.filter(({ id }) => !without.has(id));
  const lackingOf = toLackingOf(others, concepts, collection);
  return others.map((one, at) => {
    const lacking = lackingOf[at] ?? [];
    const missing =
      lacking.length > 0
        ? lacking.map(({ text }) => text)
        : strict.length > 0
          ? strict.map(({ text, quotation }) => quotation ?? text)
          : runs.map(({ text }) => text);
    const isWhole = !lacking.some((concept) => concept.isRequired);
    return {
      id: one.id,
      score: one.score,
      missing: [...new Set(missing)],
      isWhole,
      length: collection.lengths[one.place] ?? 0,
    };
  });
}

/** What each of the documents lacks: all documents that have a concept are gone through once, since a question has many of both. */
function toLackingOf(
  ranked: readonly Ranked[],
  concepts: readonly Concept[],
  collection: Collection,
): readonly (readonly Concept[])[] {
  const lackingOf = ranked.map((): Concept[] => []);
  for (const concept of concepts) {
    const counts = concept.guesses.length > 0 ? null : countEach(collection, concept);
    ranked.forEach(({ place }, at) => {
      if (counts === null || counts[place] === 0) lackingOf[at]?.push(concept);
    });
  }
  return lackingOf;
}

/** Those that filters and exclusions let through and that are no exact matches. */
export async function findFitting(
  batch: readonly Lacking[],
  { within, exact }: CloseRequest,
  found: FoundSets,
  snapshot: Snapshot,
): Promise<readonly Lacking[]> {
  const candidates = exact === null ? batch.filter((one) => !one.isWhole) : batch;
  const idsOf = (some: readonly Lacking[]): string[] => some.map(({ id }) => id);
  const whole = exact === null ? [] : candidates.filter((one) => one.isWhole);
  const [fitting, known] = await Promise.all([
    within === null ? null : findAmong(idsOf(candidates), within, found, snapshot),
    exact === null ? new Set<string>() : findAmong(idsOf(whole), exact, found, snapshot),
  ]);
  return candidates.filter(({ id }) => (fitting === null || fitting.has(id)) && !known.has(id));
}
