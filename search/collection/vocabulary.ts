/** The words of a collection in memory, with how many documents have each. For rarity and spelling, never for a count shown. */
export type Vocabulary = {
  readonly documents: number;
  /** Words of all titles and texts, repeats and all. */
  readonly length: number;
  readonly stems: ReadonlyMap<string, number>;
  /** Folded words as written. */
  readonly words: ReadonlyMap<string, number>;
  /** What is written with hyphens, and long numbers in groups: folded parts with hyphens between. */
  readonly compounds: ReadonlyMap<string, number>;
};

/** What is counted of a vocabulary. */
export const COUNTED = ["stems", "words", "compounds"] as const;
/** One of these lists. */
export type Counted = (typeof COUNTED)[number];

/** Vocabularies by collection. */
export type CollectionVocabularies = ReadonlyMap<string, Vocabulary>;

/** The vocabulary of no document. */
export const NO_VOCABULARY: Vocabulary = {
  documents: 0,
  length: 0,
  stems: new Map(),
  words: new Map(),
  compounds: new Map(),
};

/** The vocabulary of several: what one document says counts in one of them alone. */
export function toSummed(vocabularies: readonly Vocabulary[]): Vocabulary {
  const sum = (of: "documents" | "length"): number => vocabularies.reduce((all, one) => all + one[of], 0);
  return { documents: sum("documents"), length: sum("length"), ...forEachCounted(toAll) };

  function toAll(of: Counted): Map<string, number> {
    const counts = new Map<string, number>();
    for (const one of vocabularies) for (const [word, count] of one[of]) changeCount(counts, word, count);
    return counts;
  }
}

/** One value for each list. */
export function forEachCounted<Value>(toValue: (of: Counted) => Value): Record<Counted, Value> {
  return { stems: toValue("stems"), words: toValue("words"), compounds: toValue("compounds") };
}

/** Changes a count, which may become less than nothing; one that becomes nothing is forgotten. */
export function addCount(counts: Map<string, number>, word: string, by: number): void {
  const count = (counts.get(word) ?? 0) + by;
  if (count === 0) counts.delete(word);
  else counts.set(word, count);
}

/** The same of a count that is never less than nothing. */
function changeCount(counts: Map<string, number>, word: string, by: number): void {
  const count = (counts.get(word) ?? 0) + by;
  if (count > 0) counts.set(word, count);
  else counts.delete(word);
}
