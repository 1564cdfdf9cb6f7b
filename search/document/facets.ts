import type { IndexedDocument } from "./indexed-document";

/**
 * The one table of facets. Index settings, URL, request, result, panel and exports derive from it:
 * a new facet is one row here and a tagger that fills its field.
 */
export type FacetRow = {
  /** Name in the URL and in the query language. */
  readonly key: string;
  /** Further names the query language takes. */
  readonly aliases: readonly string[];
  /** Where the values stand in the indexed document. */
  readonly field: keyof IndexedDocument & string;
  /** Which kind of `names` entries gives its aliases; null where values have none. */
  readonly names: "actor" | "publisher" | "source" | "target" | null;
  /** How many values a search answers; the chosen and excluded come on top. */
  readonly shown: number;
};

export const FACETS = [
  { key: "actor", aliases: [], field: "actors", names: "actor", shown: 20 },
  { key: "publisher", aliases: [], field: "publisher", names: "publisher", shown: 20 },
  { key: "source", aliases: [], field: "sources", names: "source", shown: 20 },
  { key: "stance", aliases: [], field: "stances", names: "target", shown: 60 },
  { key: "voice", aliases: [], field: "voices", names: "target", shown: 60 },
  { key: "collection", aliases: [], field: "collection", names: null, shown: 20 },
  { key: "language", aliases: ["lang"], field: "language", names: null, shown: 20 },
] as const satisfies readonly FacetRow[];

/** No facet answers more values than this; a full answer may be a cut one. */
export const MOST_FACET_VALUES = 400;

export type FacetKey = (typeof FACETS)[number]["key"];

export const FACET_KEYS: readonly FacetKey[] = FACETS.map((row) => row.key);

/** The row of a key. */
export function facetOf(key: FacetKey): FacetRow {
  const row = FACETS.find((candidate) => candidate.key === key);
  if (row === undefined) throw new RangeError(`There is no facet ${key}.`);
  return row;
}

/** The facet that a name in the query language or URL stands for, or null. */
export function toFacetKey(name: string): FacetKey | null {
  const wanted = name.toLowerCase();
  const row = FACETS.find(
    (candidate: FacetRow) => candidate.key === wanted || candidate.aliases.includes(wanted),
  );
  return row?.key ?? null;
}
