import { EDGES, type WordFacts } from "./word-facts";

const EDGE = 0x5eed;
/** What stands before a sentence. */
const BEFORE: WordFacts = toEdge(1);
/** What stands behind a sentence. */
const AFTER: WordFacts = toEdge(EDGES);

function toEdge(side: number): WordFacts {
  const none = { exact: 0, prefix2: 0, prefix3: 0, suffix2: 0, suffix3: 0, suffix4: 0, wordClass: 0 };
  return {
    ...none,
    id: side,
    lower: EDGE + side,
    knownStart: "",
    shape: side,
    lists: 999,
    isCapital: false,
    isAllCapitals: false,
  };
}

/** The facts of a place of the sentence from `from` to `to`, or of what stands around it. */
export function toFact(facts: readonly WordFacts[], place: number, from: number, to: number): WordFacts {
  return place < from ? BEFORE : place >= to ? AFTER : (facts[place] ?? AFTER);
}

/** The part of speech of such a place. */
export function toPart(parts: Int8Array, place: number, from: number, to: number): number {
  return place < from ? 30 : place >= to ? 31 : (parts[place] ?? 0);
}
