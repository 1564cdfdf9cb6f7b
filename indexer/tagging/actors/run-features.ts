import { toBroadClass } from "../../knowledge/actors/word-classes";
import { mix } from "../../knowledge/shared/hash";
import type { NameContext } from "./name-context";
import type { WordFacts } from "./word-facts";

const EDGE = 0x5eed;
/** What stands before a sentence. */
export const BEFORE: WordFacts = toEdge(1);
/** What stands behind a sentence. */
export const AFTER: WordFacts = toEdge(2);

function toEdge(side: number): WordFacts {
  const none = { exact: 0, prefix2: 0, prefix3: 0, suffix2: 0, suffix3: 0, suffix4: 0, wordClass: 0 };
  return { ...none, lower: EDGE + side, shape: side, lists: 999, isCapital: false, isAllCapitals: false };
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
  const add = (template: number, value: number): void => {
    out[count++] = mix(template, value) | 0;
  };
  const factAt = (place: number): WordFacts =>
    place < from ? BEFORE : place >= to ? AFTER : (facts[place] ?? AFTER);
  const part = (place: number): number => (place < from ? 30 : place >= to ? 31 : (parts[place] ?? 0));
  const begin = runFrom[at] ?? at;
  const end = runTo[at] ?? at + 1;
  const place = Math.min(3, at - begin) * 4 + Math.min(3, end - 1 - at);
  const head = factAt(end - 1);
  const lead = factAt(begin);
  const left = factAt(begin - 1);
  const right = factAt(end);
  add(50, place);
  add(51, mix(left.lower, place));
  add(52, mix(right.lower, place));
  add(53, left.lower);
  add(54, right.lower);
  add(55, mix(factAt(begin - 2).lower, left.lower));
  add(56, mix(right.lower, factAt(end + 1).lower));
  add(57, head.lower);
  add(58, mix(head.lower, place));
  add(59, head.suffix3);
  add(60, lead.lower);
  add(61, mix(lead.lower, place));
  add(62, mix(lead.lists, mix(head.lists, end - begin)));
  add(63, mix(part(begin - 1), mix(part(end), place)));
  add(64, mix(left.lists, place));
  add(65, mix(knownAt[begin] ?? 0, mix(knownAt[end - 1] ?? 0, place)));
  add(66, mix(head.wordClass, place));
  add(67, mix(lead.wordClass, place));
  add(68, mix(left.wordClass, place));
  add(69, mix(right.wordClass, place));
  add(70, mix(toBroadClass(lead.wordClass), toBroadClass(head.wordClass)));
  return count;
}
