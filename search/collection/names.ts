import { type FacetKey, facetOf } from "../document/facets";
import { toStanceParts } from "../document/stance-value";
import { toIssueKey } from "../text/issue-key";
import { toNameKey } from "../text/name-key";
import type { CarriersRow } from "./carriers";
import type { CloseReading } from "./close-reading";
import type { Collection } from "./collection";
import { type KnownWords, toKnownWords } from "./known-words";
import type { NameEntry, NameKind } from "./name-entry";
import { type NameTable, toNameTable } from "./name-table";
import type { Postings, PostingsRow } from "./postings-row";
import { toCollection } from "./rows-in-memory";
import { NO_STORIES, type SharedStoryEntry, type StoryView } from "./shared-stories";
import { type Spellings, toSpellings } from "./spelt-names";
import {
  type CollectionWordsRow,
  fromVocabularyRows,
  VOCABULARY,
  type VocabularyRow,
} from "./vocabulary-rows";

/** What the `names` index holds, but for the entry of its generation. */
export type NameRow =
  | NameEntry
  | VocabularyRow
  | CollectionWordsRow
  | PostingsRow
  | CarriersRow
  | SharedStoryEntry;

/** All that is known of one generation of the index, ready for use. */
export type Names = {
  /** Changes whenever the index does. */
  readonly generation: string;
  readonly table: NameTable;
  readonly vocabulary: KnownWords;
  readonly spellings: Spellings;
  /** Which documents have which stems. */
  readonly collection: Collection;
  /** What was read closely; null where the index does not say. */
  readonly closeReading: CloseReading | null;
  /** The stories that are other ones than the index holds; none where all documents may be seen. */
  readonly stories: StoryView;
};

/** Prepares what a generation's `names` index holds, in memory. */
export function toNames(
  generation: string,
  rows: readonly (NameEntry | VocabularyRow)[],
  postings: readonly Postings[] = [],
  closeReading: CloseReading | null = null,
): Names {
  const entries = rows.filter((row): row is NameEntry => row.kind !== VOCABULARY);
  const words = toKnownWords(fromVocabularyRows(rows.filter((row) => row.kind === VOCABULARY)));
  return {
    generation,
    table: toNameTable(entries),
    vocabulary: words,
    spellings: toSpellings(entries, words),
    collection: toCollection(postings),
    closeReading,
    stories: NO_STORIES,
  };
}

/** Whether a value is offered where nobody has chosen it: in lists, pictures and completions. */
export function isOffered({ table }: Names, facet: FacetKey, value: string): boolean {
  if (facetOf(facet).names !== "target") return true;
  const target = toStanceParts(value)?.target;
  return target === undefined || !table.isUnoffered(target);
}

export const NO_NAMES: Names = toNames("", []);

/**
 * The canonical values that a spelling stands for; a value's own name comes before others' aliases. Of a target an article and
 * the plural of its last word do not count where nothing is spelt just so.
 */
function toCanonicalNames(names: Names, kind: NameKind, spelling: string): readonly string[] {
  const exact = names.table.spelt(kind, toNameKey(spelling));
  const known =
    exact.length === 0 && kind === "target" ? names.table.spelt(kind, toIssueKey(spelling)) : exact;
  const named = known.filter((name) => toNameKey(name) === toNameKey(spelling));
  return named.length > 0 ? named : known;
}

/** Canonical values of a kind whose name or alias contains the text, case and accents ignored. */
export function findNames(names: Names, kind: NameKind, text: string): string[] {
  const wanted = toNameKey(text);
  if (wanted === "") return [];
  return [...names.table.containing(kind, wanted)];
}

/**
 * The facet values that a spelling stands for, never empty: a spelling nobody knows stands for itself, with
 * `known` false. Facets without names are taken as they stand.
 */
export function toFacetValues(
  names: Names,
  facet: FacetKey,
  spelling: string,
): { values: readonly string[]; known: boolean } {
  const kind = facetOf(facet).names;
  if (kind === null) return { values: [spelling], known: true };
  if (kind !== "target") return orItself(toCanonicalNames(names, kind, spelling), spelling);
  const parts = toStanceParts(spelling);
  if (!parts) return { values: [spelling], known: false };
  const targets = toCanonicalNames(names, "target", parts.target);
  const holders = facet === "voice" ? toCanonicalNames(names, "source", parts.holder) : [""];
  const values = holders.flatMap((holder) =>
    targets.map((target) => `${holder === "" ? "" : `${holder} `}${parts.stance}:${target}`),
  );
  return orItself(values, spelling);
}

function orItself(
  values: readonly string[],
  spelling: string,
): { values: readonly string[]; known: boolean } {
  return values.length > 0 ? { values, known: true } : { values: [spelling], known: false };
}
