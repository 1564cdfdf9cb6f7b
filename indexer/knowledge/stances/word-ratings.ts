import porter2 from "wink-porter2-stemmer";
import { toHash } from "../shared/hash";
import { readWeights } from "../shared/weights";

/** Words met so far are cached, so that most tokens cost one search; never more than this many. */
const MOST_KEPT = 50_000;
let ratings: ReadonlyMap<number, number> | null = null;
const stems = new Map<string, number>();
const rated = new Map<string, number>();

/** How a word approves (up to 5) or disapproves (down to -5); 0 for most. Lower case. */
export function toRating(word: string): number {
  const known = rated.get(word);
  if (known !== undefined) return known;
  ratings ??= readRatings();
  if (rated.size >= MOST_KEPT) rated.clear();
  const rating = ratings.get(toHash(word)) ?? 0;
  rated.set(word, rating);
  return rating;
}

/** The body of `word-ratings.bin` holds the words' hashes, then their ratings in tenths. */
function readRatings(): ReadonlyMap<number, number> {
  const { head, body } = readWeights("stances/word-ratings.bin");
  const { words } = head as { words: number };
  const hashes = new Uint32Array(body.slice(0, words * 4).buffer);
  const tenths = new Int8Array(body.slice(words * 4).buffer);
  const made = new Map<number, number>();
  for (let at = 0; at < words; at++) made.set(hashes[at] ?? 0, (tenths[at] ?? 0) / 10);
  return made;
}

/** The hashed stem of a lower-case word. */
export function toStemHash(word: string): number {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_KEPT) stems.clear();
  const hash = toHash(/^[a-z]+$/.test(word) ? porter2(word) : word);
  stems.set(word, hash);
  return hash;
}
