import { type Collection, countAt, type Places, toStemPrint } from "./collection";
import type { Concept } from "./concepts";
import { toFeedback } from "./feedback";
import type { Totals } from "./known-words";
import { COUNT_BITS, MOST_COUNTED } from "./postings-row";

/** BM25's parameters for short texts (Trotman, Puurula and Burgess 2014 find these good over news). */
const K1 = 0.9;
const B = 0.4;

/** The best documents, so many, tell what else to look for; what the query says itself keeps at least this share. */
const BELIEVED = 10;
const QUERY_SHARE = 0.5;
/** From the first share of the query, by rarity, the best document is believed to be meant, from the second surely. */
const MEANT = 0.6;
const SURELY_MEANT = 0.8;

/** A document, ranked by what it has of the concepts. */
export type Ranked = { readonly place: number; readonly id: string; readonly score: number };

/** A score for each document, by its place. */
export type Scores = Float64Array;

/**
 * The scores by BM25 (Robertson and Zaragoza 2009) over the whole collection, then scored once more by what the best documents have in common as well (pseudo-relevance feedback, as RM3
 * of Abdul-Jaleel and others 2004 mixes it): a question seldom has all the words of its answer. Where the best document
 * has nearly all of the query, it is what was meant, and nothing is added.
 */
export function toBroadScores(
  concepts: readonly Concept[],
  collection: Collection,
  vocabulary: Totals,
): Scores {
  const scores = toScores(concepts, collection, vocabulary);
  const best = toRanked(scores, collection, BELIEVED).slice(0, BELIEVED);
  const queryShare = toQueryShare(best[0], concepts, collection, vocabulary);
  if (queryShare === 1) return scores;
  const weights = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const broad = new Float64Array(scores.length);
  for (let place = 0; place < broad.length; place += 1)
    broad[place] = ((scores[place] ?? 0) * queryShare) / weights;
  const norms = toNorms(collection, vocabulary);
  for (const { print, share, documents } of toFeedback(best, collection, vocabulary.documents)) {
    const weight = (1 - queryShare) * share * toRarity(documents, vocabulary.documents);
    addPlaces(broad, norms, weight, collection.placesOf(print));
  }
  // What has no word of the query is no match, however near it is to those that have.
  for (let place = 0; place < broad.length; place += 1) if (scores[place] === 0) broad[place] = 0;
  return broad;
}

/** These documents with their scores, by id, whatever they have of the concepts; those not in force are left out. */
export function toPlaced(
  ids: ReadonlySet<string>,
  scores: Scores,
  { placeOf }: Collection,
): ReadonlyMap<string, Ranked> {
  const placed = new Map<string, Ranked>();
  for (const id of ids) {
    const place = placeOf(id);
    if (place !== null) placed.set(id, { place, id, score: scores[place] ?? 0 });
  }
  return placed;
}

/** How much the query's own words count, from `QUERY_SHARE` to 1, by how much of them the best document has. */
function toQueryShare(
  best: Ranked | undefined,
  concepts: readonly Concept[],
  collection: Collection,
  { documents }: Totals,
): number {
  if (best === undefined) return 1;
  const weigh = (some: readonly Concept[]): number =>
    some.reduce((sum, concept) => sum + concept.weight * toRarity(concept.documents, documents), 0);
  const held = concepts.filter((concept) => holds(best, concept, collection));
  const meant = (weigh(held) / weigh(concepts) - MEANT) / (SURELY_MEANT - MEANT);
  return QUERY_SHARE + (1 - QUERY_SHARE) * Math.min(1, Math.max(0, meant));
}

/** The best documents by their scores, `most` or a few more where they score alike, best first; equals by their id. */
export function toRanked(scores: Scores, { alive, idsOf }: Collection, most: number): Ranked[] {
  const least = toLeast(scores, most);
  const places: number[] = [];
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score > 0 && score >= least && alive[place] === 1) places.push(place);
  }
  const ids = idsOf(places);
  return places
    .map((place, at): Ranked => ({ place, id: ids[at] ?? "", score: scores[place] ?? 0 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The score of the document that `most` are as good as; 0 where there is none. All others are gone through once, not sorted. */
function toLeast(scores: Scores, most: number): number {
  // A heap: each is at most as good as the two at twice its place and one and two more. What is sorted is one.
  const best = new Float64Array(Math.min(most, scores.length));
  let size = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (!(score > 0)) continue;
    if (size < best.length) {
      best[size] = score;
      size += 1;
      if (size === best.length) best.sort();
    } else if (score > (best[0] ?? Number.POSITIVE_INFINITY)) sink(best, score);
  }
  if (size < best.length) best.subarray(0, size).sort();
  return best[0] ?? 0;
}

/** Puts a number in the place of a heap's least, and then where it belongs. */
function sink(heap: Float64Array, value: number): void {
  let at = 0;
  for (let next = 1; next < heap.length; next = 2 * at + 1) {
    if ((heap[next + 1] ?? Number.POSITIVE_INFINITY) < (heap[next] ?? 0)) next += 1;
    if ((heap[next] ?? 0) >= value) break;
    heap[at] = heap[next] ?? 0;
    at = next;
  }
  heap[at] = value;
}

/** What each document has of the concepts, by BM25; 0 for nothing. */
export function toScores(concepts: readonly Concept[], collection: Collection, vocabulary: Totals): Scores {
  const scores = new Float64Array(collection.size);
  const norms = toNorms(collection, vocabulary);
  for (const concept of concepts) {
    const weight = concept.weight * toRarity(concept.documents, vocabulary.documents);
    const [form, ...others] = concept.forms;
    const [stem, ...more] = form ?? [];
    const isSingle = stem !== undefined && others.length === 0 && more.length === 0;
    if (isSingle) addPlaces(scores, norms, weight, collection.placesOf(toStemPrint(stem)));
    else addCounts(scores, norms, weight, countEach(collection, concept));
  }
  return scores;
}

/** What counts are held against in each document, by its place: it grows with the document's length. */
function toNorms({ lengths }: Collection, { documents, length }: Totals): Float64Array {
  const meanLength = Math.max(1, length / Math.max(1, documents));
  const norms = new Float64Array(lengths.length);
  for (let place = 0; place < norms.length; place += 1)
    norms[place] = K1 * (1 - B + (B * (lengths[place] ?? 0)) / meanLength);
  return norms;
}

/** Adds to each document what something is worth that stands in it so often, for what stands in these places. */
function addPlaces(scores: Scores, norms: Float64Array, weight: number, parts: readonly Places[]): void {
  for (const { from, packed } of parts)
    for (let at = 0; at < packed.length; at += 1) {
      const one = packed[at] ?? 0;
      const place = from + (one >>> COUNT_BITS);
      scores[place] = (scores[place] ?? 0) + toWorth(weight, one & MOST_COUNTED, norms[place] ?? 0);
    }
}

/** The same by a count for each document, 0 for most of them. */
function addCounts(scores: Scores, norms: Float64Array, weight: number, counts: Uint16Array): void {
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0;
    if (count > 0) scores[place] = (scores[place] ?? 0) + toWorth(weight, count, norms[place] ?? 0);
  }
}

function toWorth(weight: number, count: number, norm: number): number {
  return (weight * count * (K1 + 1)) / (count + norm);
}

/** `ln(1 + (N - n + 0.5) / (n + 0.5))`, inverse document frequency as Lucene has it, for a word that n of N documents have. */
export function toRarity(having: number, all: number): number {
  return Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));
}

/** How often each document has a concept, by its place, the forms taken together; a run of words as often as its rarest. */
export function countEach(collection: Collection, { forms }: Concept): Uint16Array {
  const [first = [], ...others] = forms;
  const counts = countRun(collection, first);
  for (const other of others) {
    const more = countRun(collection, other);
    for (let place = 0; place < counts.length; place += 1)
      counts[place] = (counts[place] ?? 0) + (more[place] ?? 0);
  }
  return counts;
}

function countRun(collection: Collection, [first, ...others]: readonly string[]): Uint16Array {
  const counts = first === undefined ? new Uint16Array(collection.size) : countStem(collection, first);
  for (const other of others) {
    const more = countStem(collection, other);
    for (let place = 0; place < counts.length; place += 1)
      counts[place] = Math.min(counts[place] ?? 0, more[place] ?? 0);
  }
  return counts;
}

/** Whether a ranked document has a concept, in any of its forms. */
function holds({ place }: Ranked, { forms }: Concept, collection: Collection): boolean {
  return forms.some((form) => form.every((stem) => countAt(collection, toStemPrint(stem), place) > 0));
}

function countStem(collection: Collection, stem: string): Uint16Array {
  const counts = new Uint16Array(collection.size);
  for (const { from, packed } of collection.placesOf(toStemPrint(stem)))
    for (let at = 0; at < packed.length; at += 1) {
      const one = packed[at] ?? 0;
      counts[from + (one >>> COUNT_BITS)] = one & MOST_COUNTED;
    }
  return counts;
}
