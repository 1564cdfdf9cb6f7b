import { SPEECH_WORDS } from "../../knowledge/sources/speech-words";
import type { ParsedText } from "../text/parsed-text";
import type { WordFacts } from "./word-facts";

type Known = {
  readonly parsed: ParsedText;
  readonly facts: readonly WordFacts[];
  readonly knownAt: Int8Array;
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
};

/** How many bits tell the uses of a word. */
export const USE_BITS = 16;

const FIRST_NAME = 1 << 1;
const TITLES = new Set(
  "mr mr. mrs mrs. ms ms. dr dr. president minister senator sen sen. rep rep. gen gen. general prof prof. professor judge secretary governor gov gov. king queen chancellor mayor".split(
    " ",
  ),
);
const PLACE_WORDS = new Set("in at from near to toward towards across around outside into".split(" "));

/**
 * By token, how its word is used anywhere in the text, as bits: in lower case, with a capital inside a sentence, after
 * a first name or a title, after "in", after "the", before a verb of saying, with a possessive, ending or beginning a
 * longer name, inside a known one. What one place shows clearly helps all the others.
 */
export function toUses(known: Known): Int32Array {
  const { parsed, facts } = known;
  const byWord = new Map<number, number>();
  for (const sentence of parsed.sentences)
    for (let at = sentence.from; at < sentence.to; at++) {
      const fact = facts[at];
      if (!fact) continue;
      const inside = at > sentence.from && !sentence.isHeading;
      const bits = fact.isCapital ? toUse(known, at, inside) : 1;
      const seen = byWord.get(fact.lower) ?? 0;
      if ((seen | bits) !== seen) byWord.set(fact.lower, seen | bits);
    }
  return Int32Array.from(facts, (fact) => (fact.isCapital ? (byWord.get(fact.lower) ?? 0) : 0));
}

function toUse({ parsed, facts, knownAt, runFrom, runTo }: Known, at: number, inside: boolean): number {
  const { tokens } = parsed;
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + 1]?.lower ?? "";
  const lead = facts[at - 1];
  const isLast = runTo[at] === at + 1;
  const isFirst = runFrom[at] === at;
  let bits = inside ? 2 : 0;
  if (lead?.isCapital && lead.lists & FIRST_NAME) bits |= 4;
  if (TITLES.has(before)) bits |= 8;
  if (PLACE_WORDS.has(before)) bits |= 16;
  if (before === "the") bits |= 32;
  if (SPEECH_WORDS.has(after)) bits |= 64;
  if (after === "'s") bits |= 128;
  if (isLast && !isFirst) bits |= 256;
  if (isFirst && !isLast) bits |= 512;
  if (before === "(" && after === ")") bits |= 1024;
  const kind = Math.ceil((knownAt[at] ?? 0) / 2);
  if (kind > 0 && kind < 5) bits |= 1024 << kind;
  return bits;
}
