import { maySee } from "../document/granted";
import { toAlive } from "./alive";
import type { CarriersRow } from "./carriers";
import type { CloseReading } from "./close-reading";
import { toKnownWords } from "./known-words";
import { LEAST_OFFERED, type NameEntry } from "./name-entry";
import { toNameTable } from "./name-table";
import type { Names } from "./names";
import { toPart } from "./part-of-collection";
import { type SharedStory, toStoryView } from "./shared-stories";
import { toSpellings } from "./spelt-names";
import { type CollectionVocabularies, toSummed } from "./vocabulary";

/** What the names of some collections are made of. */
export type GrantedParts = {
  readonly entries: readonly NameEntry[];
  /** The words of the granted collections. */
  readonly words: CollectionVocabularies;
  readonly carriers: readonly CarriersRow[];
  readonly stories: readonly SharedStory[];
};

/**
 * The names of a generation as they would be if only documents of these collections were there: a name that none of them
 * carries is not known, and every statistic counts them alone.
 */
export function toGrantedNames(whole: Names, granted: readonly string[], parts: GrantedParts): Names {
  const carried = toCarried(parts.carriers, granted);
  const entries = parts.entries.flatMap((entry) => toGrantedEntry(entry, granted, carried.names) ?? []);
  const words = toKnownWords(toSummed(granted.flatMap((collection) => parts.words.get(collection) ?? [])));
  return {
    generation: whole.generation,
    table: toNameTable(entries),
    vocabulary: words,
    spellings: toSpellings(entries, words),
    collection: toPart(whole.collection, carried.documents),
    closeReading: toGrantedReading(whole.closeReading, granted),
    stories: toStoryView(parts.stories, (collection) => maySee(granted, collection)),
  };
}

/** Ids of the documents of these collections, and of the names that they carry. */
function toCarried(
  rows: readonly CarriersRow[],
  granted: readonly string[],
): { readonly documents: ReadonlySet<string>; readonly names: ReadonlySet<string> } {
  const documents = new Set<string>();
  const names = new Set<string>();
  const alive = toAlive(rows);
  for (const [index, row] of rows.entries())
    for (const [at, id] of row.documents.entries()) {
      if (alive[index]?.[at] !== 1 || !granted.includes(row.collections[row.in[at] ?? -1] ?? "")) continue;
      documents.add(id);
      for (const place of row.carried[at] ?? []) names.add(row.names[place] ?? "");
    }
  return { documents, names };
}

/** An entry as far as these collections have it; null where they do not. */
function toGrantedEntry(
  entry: NameEntry,
  granted: readonly string[],
  carried: ReadonlySet<string>,
): NameEntry | null {
  if (entry.isTracked === true || carried.has(entry.id)) return entry;
  const shares = entry.shares?.filter(({ collection }) => granted.includes(collection)) ?? [];
  if (shares.length === 0) return null;
  const counted = shares.reduce((sum, share) => sum + share.counted, 0);
  const aliases = [...new Set(shares.flatMap((share) => share.aliases))];
  return { ...entry, aliases, offered: counted >= LEAST_OFFERED, shares };
}

/** How far these collections are read closely; null where nothing says. */
export function toGrantedReading(
  reading: CloseReading | null,
  granted: readonly string[],
): CloseReading | null {
  if (reading === null) return null;
  const within = (reading.in ?? []).filter(({ collection }) => granted.includes(collection));
  const sum = (of: "read" | "of"): number => within.reduce((all, one) => all + one[of], 0);
  return { ...reading, read: sum("read"), of: sum("of"), in: within };
}
