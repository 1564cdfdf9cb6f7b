import { forEachPlace, toStemPrint } from "../collection/collection";
import type { Names } from "../collection/names";
import { toWords } from "../text/words";
import type { Lookup } from "./condition";

/**
 * What a lookup finds, as far as the postings of the collection say it without the engine: the ids of all documents with a word
 * in any of its forms, or none where a word is in no document at all. Null where the engine must be requested.
 */
export function findKnown(
  { term, where }: Lookup,
  { collection, vocabulary }: Names,
): readonly string[] | null {
  if (collection.size === 0 || term.kind === "beginning") return null;
  const stems = toWords(term.text).map(({ stem }) => stem);
  const prints = stems.map(toStemPrint);
  if (prints.some((print) => collection.countOf(print) === 0)) return [];
  const [stem, ...more] = stems;
  const isSole = term.kind === "word" && where === "anywhere" && more.length === 0;
  return isSole && stem !== undefined && vocabulary.isDistinct(stem)
    ? toIds(toStemPrint(stem), collection)
    : null;
}

function toIds(print: number, collection: Names["collection"]): readonly string[] {
  const places: number[] = [];
  forEachPlace(collection, print, (place) => {
    if (collection.alive[place] === 1) places.push(place);
  });
  return collection.idsOf(places);
}
