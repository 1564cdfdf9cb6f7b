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
  /** Where they stand together with those that are only possible; null where none are so. */
  readonly possibleField: (keyof IndexedDocument & string) | null;
  /** Which kind of `names` entries gives its aliases; null where values have none. */
  readonly names: "actor" | "publisher" | "source" | "target" | null;
  /** How many values a search answers; the chosen and excluded come on top. */
  readonly shown: number;
  /** How a value is offered while a reader types: as which kind, and how many of them where no field is named. */
  readonly completion: { readonly kind: string; readonly most: number };
  /** Its place among the facets that saved searches are compared by; null where it is none of them. */
  readonly compared: number | null;
};

export const FACETS = [
  {
    key: "actor",
    aliases: [],
    field: "actors",
    possibleField: null,
    names: "actor",
    shown: 20,
    completion: { kind: "actor", most: 4 },
    compared: 1,
  },
  {
    key: "publisher",
    aliases: [],
    field: "publisher",
    possibleField: null,
    names: "publisher",
    shown: 20,
    completion: { kind: "publisher", most: 2 },
    compared: 4,
  },
  {
    key: "source",
    aliases: [],
    field: "sources",
    possibleField: null,
    names: "source",
    shown: 20,
    completion: { kind: "source", most: 0 },
    compared: 2,
  },
  {
    key: "stance",
    aliases: [],
    field: "stances",
    possibleField: "possibleStances",
    names: "target",
    shown: 60,
    completion: { kind: "target", most: 2 },
    compared: 3,
  },
  {
    key: "voice",
    aliases: [],
    field: "voices",
    possibleField: "possibleVoices",
    names: "target",
    shown: 60,
    completion: { kind: "target", most: 0 },
    compared: null,
  },
  {
    key: "collection",
    aliases: [],
    field: "collection",
    possibleField: null,
    names: null,
    shown: 20,
    completion: { kind: "collection", most: 0 },
    compared: null,
  },
  {
    key: "language",
    aliases: ["lang"],
    field: "language",
    possibleField: null,
    names: null,
    shown: 20,
    completion: { kind: "language", most: 0 },
    compared: null,
  },
] as const satisfies readonly FacetRow[];

/** No facet answers more values than this; a full answer may be a cut one. */
export const MOST_FACET_VALUES = 400;

export type FacetKey = (typeof FACETS)[number]["key"];

/** The facets that saved searches are compared by, in order. */
export const COMPARED_FACETS: readonly FacetKey[] = FACETS.flatMap(({ key, compared }) =>
  compared === null ? [] : [{ key, compared }],
)
  .sort((one, other) => one.compared - other.compared)
  .map(({ key }) => key);

export const FACET_KEYS: readonly FacetKey[] = FACETS.map((row) => row.key);

/** The row of a key. */
export function facetOf(key: FacetKey): FacetRow {
  return rowOf(key);
}

/** Where the values of a facet stand that a search goes by: those that hold up, or possible ones too. */
export function fieldOf(key: FacetKey, { possible }: { readonly possible: boolean }): FacetRow["field"] {
  const { field, possibleField }: FacetRow = rowOf(key);
  return (possible ? possibleField : null) ?? field;
}

/** Every field that values of facets stand in. */
export const FACET_FIELDS: readonly FacetRow["field"][] = FACETS.flatMap(
  ({ field, possibleField }: FacetRow) => (possibleField === null ? [field] : [field, possibleField]),
);

function rowOf(key: FacetKey): (typeof FACETS)[number] {
  const row = FACETS.find((candidate) => candidate.key === key);
  if (row === undefined) throw new RangeError(`There is no facet ${key}.`);
  return row;
}

/** How the values of a facet are offered while a reader types. */
export function completionOf(key: FacetKey): (typeof FACETS)[number]["completion"] {
  return rowOf(key).completion;
}

/** The facet that a name in the query language or URL stands for, or null. */
export function toFacetKey(name: string): FacetKey | null {
  const wanted = name.toLowerCase();
  const row = FACETS.find(
    (candidate: FacetRow) => candidate.key === wanted || candidate.aliases.includes(wanted),
  );
  return row?.key ?? null;
}
