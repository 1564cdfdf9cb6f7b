import type { Names } from "../collection/names";

/** The texts of a page come with its hits where they have no more words than this together, as texts go in the collection. */
const MOST_WORDS = 50_000;

/** Words of a document, at the mean; by the names of a generation. */
const means = new WeakMap<Names, number>();

/** Whether so many hits may bring their texts: a page of long speeches would be megabytes, and is remembered instead. */
export function mayBringTexts(count: number, names: Names): boolean {
  const mean = means.get(names) ?? toMean(names);
  means.set(names, mean);
  return mean * count <= MOST_WORDS;
}

function toMean({ collection: { lengths } }: Names): number {
  return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}
