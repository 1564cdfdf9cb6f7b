import { type QueryNode, type TextLeaf, toLeaves } from "../query/tree";
import type { Span } from "../text/span";
import { toWords, type Word } from "../text/words";

/**
 * What matches, defined once. Marks, snippets, hit counts and the test oracle use this file; the engine is made
 * to agree with it. A bare word matches any word of the same stem, a quoted one only itself (case and accents
 * folded), a beginning any word that begins so. Several words match where they follow each other; a clause may
 * break between them only where it breaks in the query too.
 */
export type Term = {
  readonly kind: TextLeaf["kind"];
  /** As the reader wrote it. */
  readonly text: string;
  /** Stems of a bare word, folded words of a quotation, the folded beginning. Never empty. */
  readonly forms: readonly Form[];
};

export type Form = { readonly value: string; readonly breakBefore: boolean };

/** Words of a text from one to another, both inclusive, as indexes into its words. */
type WordRun = { readonly first: number; readonly last: number };

/** The condition a leaf of the query puts on a text. */
export function toTerm(leaf: TextLeaf): Term {
  const forms = toWords(leaf.text).map((word) => ({
    value: leaf.kind === "word" ? word.stem : word.literal,
    breakBefore: word.breakBefore,
  }));
  return { kind: leaf.kind, text: leaf.text, forms };
}

/** A place of one of several terms: its index among them, and its words. */
type TermRun = WordRun & { readonly term: number };

/**
 * All places of all terms in a text. A word is compared only with the terms that begin with it, so that a query of
 * thousands of words costs no more than a short one.
 */
export function findTerms(terms: readonly Term[], words: readonly Word[]): TermRun[] {
  const starts = startsOf(terms);
  const runs: TermRun[] = [];
  for (const [first, word] of words.entries()) {
    for (const index of startingWith(word, starts)) {
      const term = terms[index];
      if (term && standsAt(term, words, first))
        runs.push({ term: index, first, last: first + term.forms.length - 1 });
    }
  }
  return runs;
}

/** Terms by their first form; beginnings by their length before. */
type Starts = {
  readonly word: ReadonlyMap<string, readonly number[]>;
  readonly phrase: ReadonlyMap<string, readonly number[]>;
  readonly beginning: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>;
};

/** The terms of a search are found in hundreds of passages, and may be tens of thousands. */
const startsByTerms = new WeakMap<readonly Term[], Starts>();

function startsOf(terms: readonly Term[]): Starts {
  const starts = startsByTerms.get(terms) ?? toStarts(terms);
  startsByTerms.set(terms, starts);
  return starts;
}

function toStarts(terms: readonly Term[]): Starts {
  const [word, phrase] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const beginning = new Map<number, Map<string, number[]>>();
  terms.forEach(({ kind, forms }, index) => {
    const first = forms[0]?.value ?? "";
    if (kind === "beginning" && !beginning.has(first.length)) beginning.set(first.length, new Map());
    const place = kind === "word" ? word : kind === "phrase" ? phrase : beginning.get(first.length);
    const known = place?.get(first);
    if (known) known.push(index);
    else place?.set(first, [index]);
  });
  return { word, phrase, beginning };
}

const NONE: readonly number[] = [];

function startingWith({ stem, literal }: Word, { word, phrase, beginning }: Starts): readonly number[] {
  const [stems, literals] = [word.get(stem) ?? NONE, phrase.get(literal) ?? NONE];
  let starting = literals.length === 0 ? stems : [...stems, ...literals];
  for (const [length, terms] of beginning) {
    const beginnings = length > literal.length ? undefined : terms.get(literal.slice(0, length));
    if (beginnings !== undefined) starting = [...starting, ...beginnings];
  }
  return starting;
}

function standsAt(term: Term, words: readonly Word[], first: number): boolean {
  for (let step = 0; step < term.forms.length; step += 1) {
    const form = term.forms[step];
    const word = words[first + step];
    if (!form || !word || !agrees(term.kind, form.value, word)) return false;
    if (step > 0 && form.breakBefore !== word.breakBefore) return false;
  }
  return true;
}

function agrees(kind: Term["kind"], value: string, word: Word): boolean {
  if (kind === "word") return word.stem === value;
  return kind === "phrase" ? word.literal === value : word.literal.startsWith(value);
}

/** The terms a reader wants to see marked: those that are not denied, each once. */
export function toWantedTerms(tree: QueryNode | null): Term[] {
  const terms = new Map<string, Term>();
  for (const { leaf, denied } of toLeaves(tree)) {
    const text = leaf.kind === "title" ? leaf.of : leaf;
    if (denied || (text.kind !== "word" && text.kind !== "phrase" && text.kind !== "beginning")) continue;
    const term = toTerm(text);
    terms.set(toTermKey(term), term);
  }
  return [...terms.values()];
}

/** Equal for terms that match the same. */
export function toTermKey(term: Term): string {
  return `${term.kind} ${term.forms.map((form) => (form.breakBefore ? "|" : "") + form.value).join(" ")}`;
}

/** The stretch of text that a run of words covers. */
export function toSpan(run: WordRun, words: readonly Word[]): Span {
  return [words[run.first]?.start ?? 0, words[run.last]?.end ?? 0];
}
