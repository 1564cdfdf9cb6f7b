import { readWordSenses } from "../../knowledge/word-senses";
import { isNameAt, type SentenceWords } from "./sentence-words";
import type { TargetRole } from "./target-role";
import { toValenceSums } from "./valence-sums";

/** How many means of word vectors a target is seen by, and how many single numbers follow them. */
const POOLS = 10;
const NUMBERS = 21;
/** A negated word counts little rather than as its opposite. */
const NEGATED = 0.3;
const STOP = new Set(
  "the a an of to in and or for on at by with as is are was were be been has have had it that this".split(
    " ",
  ),
);

/** How many numbers `toStancePools` gives. */
export function toPoolSize(): number {
  return POOLS * readWordSenses().size + NUMBERS;
}

/**
 * A sentence seen from its target in numbers: means of its words' vectors (all; left and right, fading; close by; same
 * clause; governor; verb acting on it; its own verb; what belongs to it; the other side of the quotation marks), each
 * of length 1, then sums of ratings and plain facts, each from -1 to 1.
 */
export function toStancePools(
  words: SentenceWords,
  from: number,
  to: number,
  role: TargetRole,
): Float32Array {
  const { size } = readWordSenses();
  const out = new Float32Array(POOLS * size + NUMBERS);
  addVectors(words, from, to, role, out);
  for (let pool = 0; pool < POOLS; pool++) toUnitLength(out.subarray(pool * size, (pool + 1) * size));
  out.set(toNumbers(words, from, to, role), POOLS * size);
  return out;
}

function addVectors(
  words: SentenceWords,
  from: number,
  to: number,
  role: TargetRole,
  out: Float32Array,
): void {
  const { size, vectors, rowOf } = readWordSenses();
  const { clause, quote, stems, negated, reading } = words;
  const isDirect = isSubject(role);
  for (let at = 0; at < words.length; at++) {
    if ((at >= from && at < to) || isNameAt(words, at)) continue;
    const row = STOP.has(reading.tokens[words.from + at]?.lower ?? "") ? -1 : rowOf(stems[at] ?? 0);
    if (row < 0) continue;
    const add = (pool: number, weight: number): void => {
      const factor = negated[at] ? weight * NEGATED : weight;
      const place = pool * size;
      const vector = row * size;
      for (let one = 0; one < size; one++)
        out[place + one] = (out[place + one] ?? 0) + factor * (vectors[vector + one] ?? 0);
    };
    const distance = at < from ? from - at : at - to + 1;
    add(0, 1);
    add(at < from ? 1 : 2, Math.exp(-distance / 8));
    if (distance < 12) add(3, Math.exp(-distance / 2.5));
    if (clause[at] === clause[from]) add(4, 1);
    if (at === role.governor) add(5, 1);
    if (at === role.acting) add(6, 1);
    if (at === role.verb && isDirect) add(7, 1);
    if ((at === role.object && isDirect) || at === role.owned || at === role.before) add(8, 1);
    if (quote[at] !== quote[from]) add(9, 1);
  }
}

function isSubject({ kind }: TargetRole): boolean {
  return kind === "subject" || kind === "joined" || kind === "other";
}

function toUnitLength(vector: Float32Array): void {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum > 0) for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / Math.sqrt(sum);
}

function toNumbers(words: SentenceWords, from: number, to: number, role: TargetRole): number[] {
  const rating = (at: number): number => (at < 0 ? 0 : Math.tanh((words.polarity[at] ?? 0) / 2));
  const has = (at: number): number => (at >= 0 ? 1 : 0);
  const direct = isSubject(role) && role.verb >= 0 ? 1 : 0;
  return [
    ...toValenceSums(words, from, to).sums.map((sum) => Math.tanh(sum / 4)),
    rating(role.governor),
    rating(role.acting),
    direct * rating(role.verb),
    rating(role.object),
    rating(role.owned),
    rating(role.before),
    has(role.governor),
    has(role.acting),
    direct,
    role.isNegated ? 1 : 0,
    (words.quote[from] ?? 0) > 0 ? 1 : 0,
    Math.min(1, words.length / 50),
    from / words.length,
    has(role.owned),
  ];
}
