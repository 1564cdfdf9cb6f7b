import { toBroadClass } from "../../knowledge/actors/word-classes";
import { mix } from "../../knowledge/shared/hash";
import type { NameContext } from "./name-context";
import type { WordFacts } from "./word-facts";

const EDGE = 0x5eed;
/** What stands before a sentence. */
const BEFORE: WordFacts = toEdge(1);
/** What stands behind a sentence. */
const AFTER: WordFacts = toEdge(2);

function toEdge(side: number): WordFacts {
  const none = { exact: 0, prefix2: 0, prefix3: 0, suffix2: 0, suffix3: 0, suffix4: 0, wordClass: 0 };
  return { ...none, lower: EDGE + side, shape: side, lists: 999, isCapital: false, isAllCapitals: false };
}

/*
 * These two and the features are written out, without functions inside of functions: they are worked out for every token, and
 * making such a function costs as much as ten features.
 */

/** The facts of a place of the sentence from `from` to `to`, or of what stands around it. */
export function toFact(facts: readonly WordFacts[], place: number, from: number, to: number): WordFacts {
  return place < from ? BEFORE : place >= to ? AFTER : (facts[place] ?? AFTER);
}

/** The part of speech of such a place. */
export function toPart(parts: Int8Array, place: number, from: number, to: number): number {
  return place < from ? 30 : place >= to ? 31 : (parts[place] ?? 0);
}

/** Features of the run of capitalised words that a token stands in: where in it, its ends, what stands around it. */
export function addRunFeatures(
  { facts, parts, knownAt, runFrom, runTo }: NameContext,
  at: number,
  from: number,
  to: number,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  const begin = runFrom[at] ?? at;
  const end = runTo[at] ?? at + 1;
  const place = Math.min(3, at - begin) * 4 + Math.min(3, end - 1 - at);
  const head = toFact(facts, end - 1, from, to);
  const lead = toFact(facts, begin, from, to);
  const left = toFact(facts, begin - 1, from, to);
  const right = toFact(facts, end, from, to);
  out[count++] = mix(50, place) | 0;
  out[count++] = mix(51, mix(left.lower, place)) | 0;
  out[count++] = mix(52, mix(right.lower, place)) | 0;
  out[count++] = mix(53, left.lower) | 0;
  out[count++] = mix(54, right.lower) | 0;
  out[count++] = mix(55, mix(toFact(facts, begin - 2, from, to).lower, left.lower)) | 0;
  out[count++] = mix(56, mix(right.lower, toFact(facts, end + 1, from, to).lower)) | 0;
  out[count++] = mix(57, head.lower) | 0;
  out[count++] = mix(58, mix(head.lower, place)) | 0;
  out[count++] = mix(59, head.suffix3) | 0;
  out[count++] = mix(60, lead.lower) | 0;
  out[count++] = mix(61, mix(lead.lower, place)) | 0;
  out[count++] = mix(62, mix(lead.lists, mix(head.lists, end - begin))) | 0;
  out[count++] =
    mix(63, mix(toPart(parts, begin - 1, from, to), mix(toPart(parts, end, from, to), place))) | 0;
  out[count++] = mix(64, mix(left.lists, place)) | 0;
  out[count++] = mix(65, mix(knownAt[begin] ?? 0, mix(knownAt[end - 1] ?? 0, place))) | 0;
  out[count++] = mix(66, mix(head.wordClass, place)) | 0;
  out[count++] = mix(67, mix(lead.wordClass, place)) | 0;
  out[count++] = mix(68, mix(left.wordClass, place)) | 0;
  out[count++] = mix(69, mix(right.wordClass, place)) | 0;
  out[count++] = mix(70, mix(toBroadClass(lead.wordClass), toBroadClass(head.wordClass))) | 0;
  return count;
}
