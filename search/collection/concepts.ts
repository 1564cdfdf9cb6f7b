import type { QueryNode, TextLeaf } from "../query/tree";
import { isStopWord } from "../text/stop-words";
import { toWords } from "../text/words";
import { type Draft, type MayHave, toDrafts } from "./concept-drafts";
import type { KnownWords } from "./known-words";
import { findNearest } from "./near-words";

/** One thing that the words of a query stand for, as documents are ranked by it. */
export type Concept = {
  /** What the reader wrote. */
  readonly text: string;
  /** Stems that follow each other, in each way it may be said; none for a beginning that no word has. */
  readonly forms: readonly Form[];
  /** Where the collection does not have the word: those it has that are nearest to it, which the forms are of. */
  readonly guesses: readonly string[];
  /** Whether no document without it can be an exact match. */
  readonly isRequired: boolean;
  /** Whether a document may have all this and still not fit: a quotation or a beginning. */
  readonly isStrict: boolean;
  /** The quotation that it is a piece of, where no document has that; else null. */
  readonly quotation: string | null;
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
/** The whole vocabulary is gone through for so many beginnings and unknown words; a text of thousands stays quick. */
const MOST_LOOKED_UP = 20;
/** A longer text is known by so many of its concepts, the rarest that the collection has. */
export const MOST_CONCEPTS = 100;

/**
 * What the free text of a query stands for: each word of it apart, a name with its other spellings, a quotation as the
 * words that follow each other, and where no document has all of them each by itself, an unknown word as the words nearest to it.
 * What is denied or belongs to a field is left out; of a text of more than `MOST_CONCEPTS` the rarest are taken,
 * and of thousands the rarest of the first. That takes a while: it yields after each of them.
 */
export function* toConcepts(
  tree: QueryNode | null,
  vocabulary: KnownWords,
  mayHave: MayHave = () => true,
): Generator<void, readonly Concept[]> {
  const nearby = toNearby(vocabulary);
  const drafts = toDrafts(tree, vocabulary, mayHave);
  const known: (readonly Form[])[] = [];
  for (const { leaves } of drafts) {
    known.push(leaves.flatMap((leaf) => toForms(leaf, nearby)));
    yield;
  }
  const counts = vocabulary.countStems(known.flat(2));
  const toCount = (stem: string): number => counts.get(stem) ?? 0;
  const all: ReturnType<typeof toConcept>[] = [];
  for (const [at, draft] of drafts.entries()) {
    all.push(toConcept(draft, known[at] ?? [], { nearby, vocabulary, toCount }));
    yield;
  }
  const hasTelling = all.some((concept) => !concept.isSmall);
  const merged = new Map<string, Concept>();
  for (const { isSmall, ...concept } of all) {
    const key = JSON.stringify(concept.forms);
    const weight = (merged.get(key)?.weight ?? 0) + (isSmall && hasTelling ? SMALL : 1);
    merged.set(key, { ...(merged.get(key) ?? concept), weight });
  }
  const concepts = [...merged.values()];
  if (concepts.length <= MOST_CONCEPTS) return concepts;
  const toRank = ({ documents }: Concept): number => (documents === 0 ? Number.POSITIVE_INFINITY : documents);
  const rarest = new Set(concepts.toSorted((a, b) => toRank(a) - toRank(b)).slice(0, MOST_CONCEPTS));
  return concepts.filter((concept) => rarest.has(concept));
}

/** What takes going through the whole vocabulary: the first few requests are answered, the others with nothing. */
type Nearby = {
  readonly toEndings: (start: string) => readonly string[];
  readonly toNear: (word: string) => readonly string[];
};

function toNearby(vocabulary: KnownWords): Nearby {
  let left = MOST_LOOKED_UP;
  const limited = (find: () => readonly string[]): readonly string[] => {
    left -= 1;
    return left < 0 ? [] : find();
  };
  return {
    toEndings: (start) => limited(() => vocabulary.beginning(start, MOST_ENDINGS).map(([word]) => word)),
    toNear: (word) => limited(() => findNearest(word, vocabulary)),
  };
}

type CountStem = KnownWords["countStem"];

function toConcept(
  { leaves, isRequired, quotation }: Draft,
  known: readonly Form[],
  { nearby, vocabulary, toCount }: { nearby: Nearby; vocabulary: KnownWords; toCount: CountStem },
): Concept & { isSmall: boolean } {
  const [first] = leaves;
  const present = known.filter((form) => countDocuments(form, toCount) > 0);
  const guesses = present.length === 0 && first ? toGuesses(first, nearby) : [];
  const countForm = present.length > 0 ? toCount : vocabulary.countStem;
  const forms = [...present, ...guesses.map((word) => toWords(word).map(({ stem }) => stem))];
  return {
    text: first?.text ?? "",
    forms: forms.length > 0 ? forms : known.slice(0, 1),
    guesses,
    isRequired,
    isStrict: first !== undefined && first.kind !== "word",
    quotation,
    weight: 1,
    documents: Math.max(0, ...forms.map((form) => countDocuments(form, countForm))),
    isSmall: first?.kind === "word" && toWords(first.text).every((word) => isStopWord(word.literal)),
  };
}

function toForms(leaf: TextLeaf, nearby: Nearby): Form[] {
  if (leaf.kind !== "beginning") return [toWords(leaf.text).map((word) => word.stem)];
  const start = toWords(leaf.text)[0]?.literal ?? "";
  return nearby.toEndings(start).map((word) => toWords(word).map(({ stem }) => stem));
}

function toGuesses(leaf: TextLeaf, nearby: Nearby): readonly string[] {
  const [only, ...more] = toWords(leaf.text);
  if (leaf.kind !== "word" || only === undefined || more.length > 0) return [];
  return nearby.toNear(only.literal);
}

/** A run is no more frequent than its rarest word. */
function countDocuments(form: Form, countStem: CountStem): number {
  return Math.min(...form.map(countStem));
}
