import { isNameAt, type SentenceWords } from "./sentence-words";
import type { TargetRole } from "./target-role";
import { toValenceSums } from "./valence-sums";

/** How many pools of words a target is seen by, and how many single numbers. */
export const POOLS = 10;
export const NUMBERS = 21;

/** What the words of a sentence add to each pool; parallel lists of `count` items. */
export type PoolShares = {
  count: number;
  readonly pool: Uint8Array;
  readonly stem: Uint32Array;
  readonly share: Float32Array;
};

/** A negated word counts little rather than as its opposite. */
const NEGATED = 0.3;
const SIGHT = 8;
const NEAR = 2.5;
const STOP = new Set(
  "the a an of to in and or for on at by with as is are was were be been has have had it that this".split(
    " ",
  ),
);
const FADES = [SIGHT, NEAR].map((reach) =>
  Float32Array.from({ length: 60 }, (_, distance) => Math.exp(-distance / reach)),
);
const totals = new Float64Array(POOLS);

/** Space for the shares of a sentence. */
export function makePoolShares(): PoolShares {
  const size = 4096;
  return {
    count: 0,
    pool: new Uint8Array(size),
    stem: new Uint32Array(size),
    share: new Float32Array(size),
  };
}

/**
 * Shares out the words of a sentence to pools around its target at positions `from` to `to`: all; left and right,
 * fading; close by; same clause; governor; verb acting on it; its own verb; what belongs to it; the other side of the
 * quotation marks. A pool is divided by the root of what it holds.
 */
export function addPoolShares(
  words: SentenceWords,
  from: number,
  to: number,
  role: TargetRole,
  out: PoolShares,
): void {
  const { clause, quote, parsed } = words;
  const isDirect = isSubject(role);
  out.count = 0;
  totals.fill(0);
  for (let at = 0; at < words.length; at++) {
    if ((at >= from && at < to) || isNameAt(words, at)) continue;
    if (STOP.has(parsed.tokens[words.from + at]?.lower ?? "")) continue;
    const distance = at < from ? from - at : at - to + 1;
    add(words, at, 0, 1, out);
    add(words, at, at < from ? 1 : 2, FADES[0]?.[distance] ?? 0, out);
    if (distance < 12) add(words, at, 3, FADES[1]?.[distance] ?? 0, out);
    if (clause[at] === clause[from]) add(words, at, 4, 1, out);
    if (at === role.governor) add(words, at, 5, 1, out);
    if (at === role.acting) add(words, at, 6, 1, out);
    if (at === role.verb && isDirect) add(words, at, 7, 1, out);
    if ((at === role.object && isDirect) || at === role.owned || at === role.before)
      add(words, at, 8, 1, out);
    if (quote[at] !== quote[from]) add(words, at, 9, 1, out);
  }
  for (let at = 0; at < out.count; at++)
    out.share[at] = (out.share[at] ?? 0) / Math.sqrt(totals[out.pool[at] ?? 0] || 1);
}

function add(words: SentenceWords, at: number, pool: number, weight: number, out: PoolShares): void {
  if (out.count >= out.pool.length || weight === 0) return;
  out.pool[out.count] = pool;
  out.stem[out.count] = words.stems[at] ?? 0;
  out.share[out.count] = words.negated[at] ? weight * NEGATED : weight;
  out.count++;
  totals[pool] = (totals[pool] ?? 0) + weight;
}

function isSubject({ kind }: TargetRole): boolean {
  return kind === "subject" || kind === "joined" || kind === "other";
}

/** Sums of ratings and plain facts around a target, each from -1 to 1. */
export function toStanceNumbers(words: SentenceWords, from: number, to: number, role: TargetRole): number[] {
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
