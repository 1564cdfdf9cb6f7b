import type { Word } from "../text/words";

/** What is known of a term here: how its forms are compared with words. */
type Comparable = {
  readonly kind: "word" | "phrase" | "beginning";
  readonly forms: readonly { readonly value: string }[];
};

/** Terms by their first form. */
export type Starts = {
  readonly word: ReadonlyMap<string, readonly number[]>;
  readonly phrase: ReadonlyMap<string, readonly number[]>;
  readonly beginning: ReadonlyMap<string, readonly number[]>;
  /** How long the beginnings are that have a first letter or two in common. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** What was answered for words, by how they are written but for case and accents: words recur. */
  readonly answered: Map<string, readonly number[]>;
};

/** So many words are remembered for one list of terms. */
const MOST_REMEMBERED = 50_000;

/** So many code units are the head that beginnings are sorted by. */
const HEAD = 2;

/** The terms of a search are found in hundreds of passages, and may be tens of thousands. */
const startsByTerms = new WeakMap<readonly Comparable[], Starts>();

/** The terms, sorted; once for each list of them. */
export function toStarts(terms: readonly Comparable[]): Starts {
  const starts = startsByTerms.get(terms) ?? sorted(terms);
  startsByTerms.set(terms, starts);
  return starts;
}

function sorted(terms: readonly Comparable[]): Starts {
  const by = { word: new Map(), phrase: new Map(), beginning: new Map() } satisfies Record<
    Comparable["kind"],
    Map<string, number[]>
  >;
  terms.forEach(({ kind, forms }, index) => {
    push(by[kind], forms[0]?.value ?? "", index);
  });
  return { ...by, lengths: toLengths([...by.beginning.keys()]), answered: new Map() };
}

function toLengths(beginnings: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>();
  for (const beginning of beginnings) {
    const head = beginning.slice(0, HEAD);
    if (!lengths.get(head)?.includes(beginning.length)) push(lengths, head, beginning.length);
  }
  return lengths;
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const NONE: readonly number[] = [];

/** The terms that a word may be the first of, as indexes among them, each once. */
export function toStarting(word: Word, starts: Starts): readonly number[] {
  const { answered } = starts;
  const known = answered.get(word.literal);
  if (known) return known;
  const starting = findStarting(word, starts);
  if (answered.size < MOST_REMEMBERED) answered.set(word.literal, starting);
  return starting;
}

function findStarting(
  { stem, literal }: Word,
  { word, phrase, beginning, lengths }: Starts,
): readonly number[] {
  const heads = literal.length < HEAD ? [literal] : [literal.slice(0, 1), literal.slice(0, HEAD)];
  const begun = heads
    .flatMap((head) => lengths.get(head) ?? NONE)
    .filter((length) => length <= literal.length)
    .flatMap((length) => beginning.get(literal.slice(0, length)) ?? NONE);
  return [...(word.get(stem) ?? NONE), ...(phrase.get(literal) ?? NONE), ...begun];
}
