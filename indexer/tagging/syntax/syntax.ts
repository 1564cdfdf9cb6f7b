import type { ParsedText } from "../text/parsed-text";
import { RELATIONS } from "../text/relations";
import type { TokenSpan } from "../text/token-span";

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
  /** What depends on a token, in the text's order. */
  readonly childrenOf: (token: number) => readonly number[];
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
  const { reading } = parsed;
  if (reading === null) return null;
  const { heads, relations, parts } = reading;
  const children = toChildren(heads);
  const childrenOf = (token: number): readonly number[] => children[token] ?? NONE;
  const relationOf = (token: number): Relation => RELATIONS[relations[token] ?? -1] ?? "dep";
  const phrases = new Map<number, TokenSpan>();
  return {
    parsed,
    headOf: (token) => heads[token] ?? -1,
    relationOf,
    partOf: (token) => PARTS[parts[token] ?? -1] ?? "X",
    childrenOf,
    childOf: (token, ...wanted) =>
      childrenOf(token).find((child) => wanted.includes(relationOf(child))) ?? -1,
    phraseOf: (token) => {
      const known = phrases.get(token) ?? toPhrase(token, childrenOf);
      phrases.set(token, known);
      return known;
    },
  };
}

function toChildren(heads: Int32Array): readonly (readonly number[] | undefined)[] {
  const children = new Array<number[] | undefined>(heads.length);
  for (const [token, head] of heads.entries()) {
    if (head < 0) continue;
    const list = children[head];
    if (list) list.push(token);
    else children[head] = [token];
  }
  return children;
}

function toPhrase(token: number, childrenOf: Syntax["childrenOf"]): TokenSpan {
  let [from, to] = [token, token + 1];
  const waiting = [...childrenOf(token)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    from = Math.min(from, next);
    to = Math.max(to, next + 1);
    waiting.push(...childrenOf(next));
  }
  return { from, to };
}
