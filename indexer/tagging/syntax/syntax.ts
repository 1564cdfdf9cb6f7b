import type { ParsedText } from "../text/parsed-text";
import { RELATIONS } from "../text/relations";
import type { TokenSpan } from "../text/token-span";
import { toDependents, toForest, toPhrases } from "./forest";
import { toOwnSubjects } from "./lent-subjects";

/** A relation of Universal Dependencies; `nmod:poss` and its like stand apart from `nmod`. */
export type Relation = (typeof RELATIONS)[number];

/**
 * The sentences of a text as trees: each token depends on another or is the root of its sentence. Tokens are named by
 * their position in the text.
 */
export type Syntax = {
  readonly parsed: ParsedText;
  /** The token that a token depends on; -1 for a root. */
  readonly headOf: (token: number) => number;
  readonly relationOf: (token: number) => Relation;
  /** Universal part of speech, as the encoder read it. */
  readonly partOf: (token: number) => Part;
  /** A token's word in lower case; empty outside the text. */
  readonly wordAt: (token: number) => string;
  /** What depends on a token, in the text's order; of these relations alone, where some are given. */
  readonly childrenOf: (token: number, ...relations: readonly Relation[]) => readonly number[];
  /** The first of a token's dependents that is one of these to it; -1 for none. */
  readonly childOf: (token: number, ...relations: readonly Relation[]) => number;
  /** From the first to the last token of what hangs under a token, the token counted. */
  readonly phraseOf: (token: number) => TokenSpan;
};

/** Universal parts of speech, in the order of their numbers. */
const PARTS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;

type Part = (typeof PARTS)[number];

const NONE: readonly number[] = [];

/** The trees of a text; null where no encoder has read it. */
export function toSyntax(parsed: ParsedText): Syntax | null {
  const { reading, tokens } = parsed;
  if (reading === null) return null;
  const { relations, parts } = reading;
  const forest = toForest(toOwnSubjects(reading.heads, relations));
  const dependents = toDependents(forest);
  let phrases: readonly TokenSpan[] | null = null;
  const relationOf = (token: number): Relation => RELATIONS[relations[token] ?? -1] ?? "dep";
  const childrenOf = (token: number, ...wanted: readonly Relation[]): readonly number[] => {
    const children = dependents[token] ?? NONE;
    return wanted.length === 0 ? children : children.filter((child) => wanted.includes(relationOf(child)));
  };
  return {
    parsed,
    headOf: (token) => forest[token] ?? -1,
    relationOf,
    partOf: (token) => PARTS[parts[token] ?? -1] ?? "X",
    wordAt: (token) => tokens[token]?.lower ?? "",
    childrenOf,
    childOf: (token, ...wanted) =>
      (dependents[token] ?? NONE).find((child) => wanted.includes(relationOf(child))) ?? -1,
    phraseOf: (token) => {
      phrases ??= toPhrases(forest, dependents);
      return phrases[token] ?? { from: token, to: token + 1 };
    },
  };
}
