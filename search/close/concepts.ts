import { isGroup, type QueryNode, type TextLeaf } from "../query-tree";
import { isStopWord } from "../stop-words";
import type { Vocabulary } from "../vocabulary";
import { toWords } from "../words";
import { findNearWords } from "./near-words";

/** One thing that the words of a query ask for, as documents are ranked by it. */
export type Concept = {
  /** What the reader wrote. */
  readonly text: string;
  /** Stems that follow each other, in each way it may be said. Never empty. */
  readonly forms: readonly Form[];
  /** Where the collection does not have the word: those it has that are nearest to it, which the forms are of. */
  readonly guesses: readonly string[];
  /** Whether no document without it can be an exact match. */
  readonly isRequired: boolean;
  /** Whether a document may have all this and still not fit: a quotation or a beginning. */
  readonly isStrict: boolean;
  /** How often the query says it; small words count less where there are others. */
  readonly weight: number;
  /** Documents of the collection that have it, at most. */
  readonly documents: number;
};

type Form = readonly string[];

/** A small word beside others: it tells little of a question, yet something of a sentence half remembered. */
const SMALL = 0.5;

/** A beginning stands for so many of the collection's words. */
const MOST_ENDINGS = 5;

/**
 * What the free text of a query asks for: each word of it apart, a name with its other spellings, a quotation as the
 * words that follow each other, an unknown word as the words nearest to it. What is denied or asked of a field is left
 * out.
 */
export function toConcepts(tree: QueryNode | null, vocabulary: Vocabulary): Concept[] {
  const all = toDrafts(tree).map((draft) => toConcept(draft, vocabulary));
  const hasTelling = all.some((concept) => !concept.isSmall);
  const merged = new Map<string, Concept>();
  for (const { isSmall, ...concept } of all) {
    const key = JSON.stringify(concept.forms);
    const weight = (merged.get(key)?.weight ?? 0) + (isSmall && hasTelling ? SMALL : 1);
    merged.set(key, { ...(merged.get(key) ?? concept), weight });
  }
  return [...merged.values()];
}

type Draft = { readonly leaves: readonly TextLeaf[]; readonly isRequired: boolean };

function isText(node: QueryNode): node is TextLeaf {
  return node.kind === "word" || node.kind === "phrase" || node.kind === "beginning";
}

/**
 * One draft a leaf; the words of an alternative share the other alternatives. Where several alternatives are composed,
 * a document that lacks one of them may fit by another.
 */
function toDrafts(node: QueryNode | null): Draft[] {
  if (node === null || node.kind === "not") return [];
  if (isText(node)) return [{ leaves: [node], isRequired: true }];
  if (!isGroup(node)) return [];
  if (node.kind === "and") return node.parts.flatMap(toDrafts);
  const whole = node.parts.filter(isText);
  const composed = node.parts.filter((part) => !isText(part));
  if (composed.length === 0) return [{ leaves: whole, isRequired: true }];
  return composed.flatMap(toDrafts).map(({ leaves, isRequired }) => ({
    leaves: [...leaves, ...whole],
    isRequired: isRequired && composed.length === 1,
  }));
}

function toConcept({ leaves, isRequired }: Draft, vocabulary: Vocabulary): Concept & { isSmall: boolean } {
  const [first] = leaves;
  const known = leaves.flatMap((leaf) => toForms(leaf, vocabulary));
  const present = known.filter((form) => countDocuments(form, vocabulary) > 0);
  const guesses = present.length === 0 && first ? toGuesses(first, vocabulary) : [];
  const forms = [...present, ...guesses.map((word) => toWords(word).map(({ stem }) => stem))];
  return {
    text: first?.text ?? "",
    forms: forms.length > 0 ? forms : known.slice(0, 1),
    guesses,
    isRequired,
    isStrict: first !== undefined && first.kind !== "word",
    weight: 1,
    documents: Math.max(0, ...forms.map((form) => countDocuments(form, vocabulary))),
    isSmall: first?.kind === "word" && toWords(first.text).every((word) => isStopWord(word.literal)),
  };
}

function toForms(leaf: TextLeaf, vocabulary: Vocabulary): Form[] {
  if (leaf.kind !== "beginning") return [toWords(leaf.text).map((word) => word.stem)];
  const start = toWords(leaf.text)[0]?.literal ?? "";
  const endings = [...vocabulary.words]
    .filter(([word]) => word.startsWith(start))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_ENDINGS);
  return endings.map(([word]) => toWords(word).map(({ stem }) => stem));
}

function toGuesses(leaf: TextLeaf, vocabulary: Vocabulary): string[] {
  const [only, ...more] = toWords(leaf.text);
  if (leaf.kind !== "word" || only === undefined || more.length > 0) return [];
  return findNearWords(only.literal, vocabulary);
}

/** A run is no more frequent than its rarest word. */
function countDocuments(form: Form, { stems }: Vocabulary): number {
  return Math.min(...form.map((stem) => stems.get(stem) ?? 0));
}
