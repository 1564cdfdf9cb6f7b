import { type FacetKey, facetOf } from "../document/facets";
import { toStanceParts } from "../document/stance-value";
import { toIssueKey } from "../text/issue-key";
import { toNameKey } from "../text/name-key";
import type { CarriersRow } from "./carriers";
import type { CloseReading } from "./close-reading";
import type { NameEntry, NameKind } from "./name-entry";
import { type Postings, type PostingsRow, toAlive } from "./postings";
import type { Collection } from "./ranking";
import { NO_STORIES, type StoryView } from "./shared-stories";
import { type Spellings, toSpellings } from "./spellings";
import {
  type CollectionWordsRow,
  fromVocabularyRows,
  VOCABULARY,
  type Vocabulary,
  type VocabularyRow,
} from "./vocabulary";

/** What the `names` index holds, but for the entry of its generation. */
export type NameRow = NameEntry | VocabularyRow | CollectionWordsRow | PostingsRow | CarriersRow;
/** All names of one generation of the index, ready for use. */
export type Names = {
  /** Changes whenever the index does. */
  readonly generation: string;
  /** Canonical values by kind and folded spelling. */
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  readonly entries: readonly SearchableName[];
  /** Targets that are not offered to who does not name them: issues that several documents do not share. */
  readonly unoffered: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  readonly spellings: Spellings;
  /** Which documents have which stems. */
  readonly collection: Collection;
  /** What was read closely; null where the index does not say. */
  readonly closeReading: CloseReading | null;
  /** The stories that are other ones than the index holds; none where all documents may be seen. */
  readonly stories: StoryView;
};

type SearchableName = {
  readonly kind: NameKind;
  readonly name: string;
  readonly keys: readonly string[];
  /** An issue that the corpus does not track. */
  readonly isIssue: boolean;
};

/** Prepares what a generation's `names` index holds. */
export function toNames(
  generation: string,
  rows: readonly (NameEntry | VocabularyRow)[],
  postings: readonly Postings[] = [],
  closeReading: CloseReading | null = null,
): Names {
  const entries = rows.filter((row): row is NameEntry => row.kind !== VOCABULARY);
  const words = rows.filter((row): row is VocabularyRow => row.kind === VOCABULARY);
  return withCounted(generation, entries, fromVocabularyRows(words), postings, closeReading);
}

/** The same of names that are counted already. */
export function withCounted(
  generation: string,
  entries: readonly NameEntry[],
  vocabulary: Vocabulary,
  postings: readonly Postings[],
  closeReading: CloseReading | null,
  stories: StoryView = NO_STORIES,
): Names {
  const byKey = new Map<string, string[]>();
  const searchable: SearchableName[] = [];
  for (const entry of entries) {
    const keys = [...new Set([entry.name, ...entry.aliases].map(toNameKey))];
    searchable.push({ kind: entry.kind, name: entry.name, keys, isIssue: entry.offered !== undefined });
    const folded = entry.kind === "target" ? keys.map(toIssueKey) : [];
    for (const key of new Set([...keys, ...folded])) {
      const place = `${entry.kind} ${key}`;
      const known = byKey.get(place);
      if (!known) byKey.set(place, [entry.name]);
      else if (!known.includes(entry.name)) known.push(entry.name);
    }
  }
  return {
    generation,
    byKey,
    entries: searchable,
    unoffered: toUnoffered(entries),
    vocabulary,
    spellings: toSpellings(entries, vocabulary),
    collection: { rows: postings, alive: toAlive(postings) },
    closeReading,
    stories,
  };
}

function toUnoffered(entries: readonly NameEntry[]): ReadonlySet<string> {
  const targets = entries.filter(({ kind }) => kind === "target");
  const offered = new Set(targets.filter((entry) => entry.offered !== false).map(({ name }) => name));
  return new Set(targets.map(({ name }) => name).filter((name) => !offered.has(name)));
}

/** Whether a value is offered where nobody has chosen it: in lists, pictures and completions. */
export function isOffered({ unoffered }: Names, facet: FacetKey, value: string): boolean {
  if (unoffered.size === 0 || facetOf(facet).names !== "target") return true;
  const target = toStanceParts(value)?.target;
  return target === undefined || !unoffered.has(target);
}

export const NO_NAMES: Names = toNames("", []);

/**
 * The canonical values that a spelling stands for; a value's own name comes before others' aliases. Of a target an article and
 * the plural of its last word do not count where nothing is spelt just so.
 */
function toCanonicalNames(names: Names, kind: NameKind, spelling: string): readonly string[] {
  const toKnown = (key: string): readonly string[] | undefined => names.byKey.get(`${kind} ${key}`);
  const known =
    toKnown(toNameKey(spelling)) ?? (kind === "target" ? toKnown(toIssueKey(spelling)) : undefined) ?? [];
  const named = known.filter((name) => toNameKey(name) === toNameKey(spelling));
  return named.length > 0 ? named : known;
}

/** Canonical values of a kind whose name or alias contains the text, case and accents ignored. */
export function findNames(names: Names, kind: NameKind, text: string): string[] {
  const wanted = toNameKey(text);
  if (wanted === "") return [];
  return names.entries
    .filter((entry) => entry.kind === kind && entry.keys.some((key) => key.includes(wanted)))
    .map((entry) => entry.name);
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
