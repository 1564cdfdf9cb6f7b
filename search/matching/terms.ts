import { type QueryNode, type TextLeaf, toLeaves } from "../query/tree";
import type { Span } from "../text/span";
import { toWords, type Word } from "../text/words";
import { toStarting, toStarts } from "./term-starts";

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
  const starts = toStarts(terms);
  const runs: TermRun[] = [];
  for (const [first, word] of words.entries()) {
    for (const index of toStarting(word, starts)) {
      const term = terms[index];
      if (term && standsAt(term, words, first))
        runs.push({ term: index, first, last: first + term.forms.length - 1 });
    }
  }
  return runs;
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
