import type { Names } from "../collection/names";
import { countDocuments, forEachPlace, toStemPrint } from "../collection/postings";
import { toWords } from "../text/words";
import type { Lookup } from "./condition";

/**
 * What a lookup finds, as far as the postings of the collection say it without the engine: the ids of all documents with a word
 * in any of its forms, or none where a word is in no document at all. Null where the engine must be requested.
 */
export function findKnown({ term, where }: Lookup, names: Names): readonly string[] | null {
  const { rows } = names.collection;
  if (rows.length === 0 || term.kind === "beginning") return null;
  const stems = toWords(term.text).map(({ stem }) => stem);
  const prints = stems.map(toStemPrint);
  if (prints.some((print) => countDocuments(rows, print) === 0)) return [];
  const [stem, ...more] = stems;
  const isSole = term.kind === "word" && where === "anywhere" && more.length === 0;
  return isSole && stem !== undefined && isDistinct(stem, names) ? toIds(toStemPrint(stem), names) : null;
}

function toIds(print: number, { collection: { rows, alive } }: Names): readonly string[] {
  const ids: string[] = [];
  rows.forEach((row, index) => {
    forEachPlace(row, print, (at) => {
      const id = row.documents[at];
      if (id !== undefined && alive[index]?.[at] === 1) ids.push(id);
    });
  });
  return ids;
}

/** Stems by their print, of those that share it with another: a handful in a large collection. */
const sharing = new WeakMap<Names, ReadonlySet<number>>();

/** Whether no other stem of the collection has the same print. */
function isDistinct(stem: string, names: Names): boolean {
  const shared = sharing.get(names) ?? toShared(names.vocabulary.stems.keys());
  sharing.set(names, shared);
  return names.vocabulary.stems.has(stem) && !shared.has(toStemPrint(stem));
}

function toShared(stems: Iterable<string>): ReadonlySet<number> {
  const prints = new Set<number>();
  const shared = new Set<number>();
  for (const stem of stems) {
    const print = toStemPrint(stem);
    if (prints.has(print)) shared.add(print);
    prints.add(print);
  }
  return shared;
}
