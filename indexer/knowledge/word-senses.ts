import porter2 from "wink-porter2-stemmer";
import { toHash } from "./hash";
import { readWeights } from "./weights";

/** What is known of English words: how each approves or disapproves, and a vector that is near that of related words. */
export type WordSenses = {
  /** How many numbers a vector has. */
  readonly size: number;
  /** Vectors one after another; a word's begins at `rowOf(stem) * size`. */
  readonly vectors: Float32Array;
  /** Which vector a hashed stem has, -1 for none. */
  readonly rowOf: (stem: number) => number;
  /** From -5 (disapproves) to 5 (approves), 0 for most. Lower case. */
  readonly toPolarity: (word: string) => number;
};

type Head = { words: number; size: number; rated: number };

/** Words met so far are kept, so that most tokens cost one look; never more than this many. */
const MOST_KEPT = 50_000;
let senses: WordSenses | null = null;
const stems = new Map<string, number>();

/** The words' table (`stance-words.bin`), read at first use. */
export function readWordSenses(): WordSenses {
  senses ??= toWordSenses();
  return senses;
}

/** The body holds the stems' hashes, the rated words' hashes, their ratings (tenths), then the vectors. */
function toWordSenses(): WordSenses {
  const { head, body } = readWeights("stance-words.bin");
  const { words, size, rated } = head as Head;
  const hashes = new Uint32Array(body.slice(0, words * 4).buffer);
  const known = new Uint32Array(body.slice(words * 4, (words + rated) * 4).buffer);
  const ratings = new Int8Array(body.slice((words + rated) * 4, (words + rated) * 4 + rated).buffer);
  const bytes = new Int8Array(body.slice((words + rated) * 4 + rated).buffer);
  const rows = new Map(Array.from(hashes, (hash, row) => [hash, row]));
  const polarity = new Map(Array.from(known, (hash, row) => [hash, (ratings[row] ?? 0) / 10]));
  return {
    size,
    vectors: Float32Array.from(bytes, (byte) => byte / 127),
    rowOf: (stem) => rows.get(stem) ?? -1,
    toPolarity: (word) => polarity.get(toHash(word)) ?? 0,
  };
}

/** The hashed stem of a lower-case word. */
export function toStemHash(word: string): number {
  const kept = stems.get(word);
  if (kept !== undefined) return kept;
  if (stems.size >= MOST_KEPT) stems.clear();
  const hash = toHash(/^[a-z]+$/.test(word) ? porter2(word) : word);
  stems.set(word, hash);
  return hash;
}
