import { FACET_FIELDS, MOST_FACET_VALUES } from "../document/facets";
import { MENTIONED_LENGTHS } from "../document/mentioned-fields";
import { RECORD_FIELDS } from "../document/record-fields";
import { MENTIONED_TIMELINE_FIELDS, TIMELINE_FIELDS } from "../document/timeline-units";

/** Names of the two indexes. They are published together. */
export const DOCUMENTS = "documents";
export const NAMES = "names";

/** The entry of `names` that names the generation of both indexes, and its kind. */
export const GENERATION_ID = "generation";

/**
 * The entry of the same kind with all else that is known of the generation. To show the name of an entry the engine takes all of it
 * apart, and the name is read with every search.
 */
export const FACTS_ID = "generation-facts";

/** The engine stops a search after this long, in milliseconds, and does not say so. */
export const CUTOFF = 10_000;

/** More documents than this are not named by id. */
export const MOST_IDS = 100_000;

/** The engine's name for the vectors of what passages mean. */
export const MEANING = "meaning";

/** What all `documents` indexes have in common. Facets come from their table; typo tolerance and stop words stay off. */
const DOCUMENT_SETTINGS = {
  searchableAttributes: ["titleWords", "titleStems", "words", "stems"],
  filterableAttributes: [
    "id",
    "gone",
    "collectionCode",
    "titleTerms",
    "published",
    "publishedFrom",
    "publishedTo",
    ...TIMELINE_FIELDS,
    "story",
    "partOf",
    "readClosely",
    ...Object.values(RECORD_FIELDS),
    ...Object.keys(MENTIONED_LENGTHS),
    ...MENTIONED_TIMELINE_FIELDS,
    ...FACET_FIELDS,
  ],
  sortableAttributes: ["publishedFrom", "firstIngested", "id"],
  rankingRules: ["sort", "words", "proximity", "attribute", "publishedFrom:desc", "id:asc"],
  typoTolerance: { enabled: false },
  // We look through values of facets ourselves.
  facetSearch: false,
  pagination: { maxTotalHits: 10_000_000 },
  faceting: {
    maxValuesPerFacet: MOST_FACET_VALUES,
    sortFacetValuesBy: {
      "*": "count",
      ...Object.fromEntries(
        [...TIMELINE_FIELDS, ...MENTIONED_TIMELINE_FIELDS].map((field) => [field, "alpha"]),
      ),
    },
  },
  searchCutoffMs: CUTOFF,
} as const;

/** Settings of the `documents` index; `dimensions` are those of its vectors, null where it has none. */
export function toDocumentSettings(dimensions: number | null): DocumentSettings {
  if (dimensions === null) return { ...DOCUMENT_SETTINGS, embedders: {} };
  return { ...DOCUMENT_SETTINGS, embedders: { [MEANING]: { source: "userProvided", dimensions } } };
}

type DocumentSettings = typeof DOCUMENT_SETTINGS & {
  readonly embedders: Readonly<
    Record<string, { readonly source: "userProvided"; readonly dimensions: number }>
  >;
};

/** Settings of the `names` index: its rows are read by id and kind and never searched by text, for which the engine need prepare nothing. */
export const NAME_SETTINGS = {
  searchableAttributes: [],
  filterableAttributes: ["id", "kind", "collection", "order"],
  sortableAttributes: ["id", "order"],
  rankingRules: ["sort"],
  typoTolerance: { enabled: false },
  prefixSearch: "disabled",
  facetSearch: false,
  pagination: { maxTotalHits: 10_000_000 },
} as const;
