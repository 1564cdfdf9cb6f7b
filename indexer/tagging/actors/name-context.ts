import type { ParsedText } from "../text/parsed-text";
import { toCapitalRuns } from "./capital-runs";
import { findKnownRuns, type KnownRun } from "./known-runs";
import { toPhraseMarks } from "./phrase-marks";
import { toUses } from "./uses";
import { readWordFacts, type WordFacts } from "./word-facts";

/** All that the name model's features are made from, worked out once for a text; the arrays go by token. */
export type NameContext = {
  readonly parsed: ParsedText;
  readonly facts: readonly WordFacts[];
  /** Where words with a capital stand, in order: most names begin and end with one. */
  readonly capitals: readonly number[];
  readonly parts: Int8Array;
  readonly known: readonly KnownRun[];
  /** 0, or what known name begins (odd) or goes on (even) there. */
  readonly knownAt: Int8Array;
  /** Which multi-word lists a phrase at this place stands in, as bits. */
  readonly phraseAt: Int16Array;
  /** First and end position of the run of capitalised words around it, or -1. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
  /** How the text uses the word elsewhere, as bits: see `uses.ts`. */
  readonly uses: Int32Array;
};

const PARTS = new Map(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE"
    .split(" ")
    .map((part, at) => [part, at]),
);
const KNOWN_KINDS = ["person", "organization", "country", "place", "group"];

/** Reads a text for the name model. */
export function toNameContext(parsed: ParsedText): NameContext {
  const { tokens, sentences } = parsed;
  const facts = tokens.map((token) => readWordFacts(token.text));
  const known = findKnownRuns(tokens, facts);
  const knownAt = toKnownMarks(known, tokens.length);
  const { runFrom, runTo } = toCapitalRuns(facts, tokens, sentences);
  return {
    parsed,
    facts,
    capitals: facts.flatMap((fact, at) => (fact.isCapital ? at : [])),
    parts: Int8Array.from(parsed.parts, (part) => PARTS.get(part) ?? -1),
    known,
    knownAt,
    phraseAt: toPhraseMarks(facts),
    runFrom,
    runTo,
    uses: toUses({ parsed, facts, knownAt, runFrom, runTo }),
  };
}

function toKnownMarks(known: readonly KnownRun[], length: number): Int8Array {
  const marks = new Int8Array(length);
  for (const { from, to, known: name } of known) {
    const kind = 1 + 2 * (KNOWN_KINDS.indexOf(name.type) + (name.as === "people" ? 5 : 0));
    for (let at = from; at < to; at++) marks[at] = at === from ? kind : kind + 1;
  }
  return marks;
}
