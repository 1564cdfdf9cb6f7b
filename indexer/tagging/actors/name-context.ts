import { extendPhrase, type FilterName, isListed, NO_PHRASE } from "../../knowledge/gazetteer";
import { findKnownRuns, type KnownRun } from "../known";
import type { Reading } from "../reading";
import { toWordFacts, type WordFacts } from "./word-facts";

/** All that the name model's features are made from, worked out once for a text. */
export type NameContext = {
  readonly reading: Reading;
  readonly facts: readonly WordFacts[];
  readonly parts: Int32Array;
  readonly known: readonly KnownRun[];
  /** By token: 0, or what known name begins (odd) or goes on (even) there. */
  readonly knownAt: Int8Array;
  /** By token: which multi-word lists a phrase at this place stands in, as bits. */
  readonly phraseAt: Int16Array;
  /** By token: first and end position of the run of capitalised words around it, or -1. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
  /** Words that the text also writes in lower case, by hash; and those with a capital inside a sentence. */
  readonly lowerSeen: ReadonlySet<number>;
  readonly capitalSeen: ReadonlySet<number>;
};

const PARTS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split(
  " ",
);
const PHRASE_LISTS: readonly FilterName[] = ["knownPerson", "knownPlace", "knownGroup", "place", "company"];
const KNOWN_KINDS = ["person", "organization", "country", "place", "group"];
const JOINERS = new Set([
  "of",
  "the",
  "for",
  "and",
  "&",
  "-",
  "de",
  "la",
  "del",
  "van",
  "von",
  "der",
  "bin",
  "al",
  "da",
  "di",
  "le",
  "du",
  "el",
  "ben",
  "ibn",
  "dos",
  "das",
]);

const cache = new Map<string, WordFacts>();

/** Facts of a word, kept for words met before; the store is emptied when it has grown large. */
function readFacts(text: string): WordFacts {
  let facts = cache.get(text);
  if (facts) return facts;
  facts = toWordFacts(text);
  if (cache.size > 50_000) cache.clear();
  cache.set(text, facts);
  return facts;
}

/** Reads a text for the name model. */
export function toNameContext(reading: Reading): NameContext {
  const { tokens } = reading;
  const facts = tokens.map((token) => readFacts(token.text));
  const known = findKnownRuns(tokens);
  const knownAt = new Int8Array(tokens.length);
  for (const { from, to, known: name } of known) {
    const kind = 1 + 2 * (KNOWN_KINDS.indexOf(name.type) + (name.as === "people" ? 5 : 0));
    for (let at = from; at < to; at++) knownAt[at] = at === from ? kind : kind + 1;
  }
  const runFrom = new Int32Array(tokens.length).fill(-1);
  const runTo = new Int32Array(tokens.length).fill(-1);
  const lowerSeen = new Set<number>();
  const capitalSeen = new Set<number>();
  for (const sentence of reading.sentences) {
    markRuns(facts, reading, sentence.from, sentence.to, runFrom, runTo);
    for (let at = sentence.from; at < sentence.to; at++) {
      const fact = facts[at];
      if (!fact) continue;
      if (!fact.isCapital) lowerSeen.add(fact.lower);
      else if (at > sentence.from && !sentence.isHeading) capitalSeen.add(fact.lower);
    }
  }
  const parts = Int32Array.from(reading.parts, (part) => PARTS.indexOf(part));
  return {
    reading,
    facts,
    parts,
    known,
    knownAt,
    phraseAt: toPhraseMarks(facts),
    runFrom,
    runTo,
    lowerSeen,
    capitalSeen,
  };
}

function markRuns(
  facts: readonly WordFacts[],
  { tokens }: Reading,
  from: number,
  to: number,
  runFrom: Int32Array,
  runTo: Int32Array,
): void {
  for (let at = from; at < to; at++) {
    if (!facts[at]?.isCapital) continue;
    let end = at + 1;
    for (let next = end; next < to && next < at + 15; next++) {
      if (facts[next]?.isCapital) end = next + 1;
      else if (!JOINERS.has(tokens[next]?.lower ?? "") || next > end + 1) break;
    }
    for (let inside = at; inside < end; inside++) {
      runFrom[inside] = at;
      runTo[inside] = end;
    }
    at = end - 1;
  }
}

/** Marks phrases of two to five words, and single ones, that stand in the lists. Only capitalised words begin one. */
function toPhraseMarks(facts: readonly WordFacts[]): Int16Array {
  const marks = new Int16Array(facts.length);
  for (let at = 0; at < facts.length; at++) {
    if (!facts[at]?.isCapital) continue;
    let hash = NO_PHRASE;
    for (let end = at; end < Math.min(facts.length, at + 5); end++) {
      hash = extendPhrase(hash, facts[end]?.lower ?? 0);
      if (end > at && !facts[end]?.isCapital) continue;
      for (const [bit, list] of PHRASE_LISTS.entries()) {
        if (end === at && bit > 2) continue;
        if (!isListed(list, hash)) continue;
        for (let inside = at; inside <= end; inside++)
          marks[inside] = (marks[inside] ?? 0) | (1 << (end === at ? bit : 5 + bit));
      }
    }
  }
  return marks;
}
