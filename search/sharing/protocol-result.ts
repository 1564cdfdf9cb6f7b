import type { SearchResult } from "../answer/result";
import type { FacetKey } from "../document/facets";
import type { Notice } from "../query/notices";
import type { SearchQuery } from "../query/query";
import type { SavedSearch } from "../query/saved-search";

/** All that a reader of a claim needs to search again: what was searched, in what, when, and what came of it. */
export type SearchProtocol = {
  readonly tool: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Canonical link, from the site's root. */
  readonly link: string;
  readonly query: string;
  readonly chosen: readonly {
    readonly facet: FacetKey;
    readonly values: readonly string[];
    readonly all: boolean;
  }[];
  /** Each with how many documents it took off, were it the only one left out. */
  readonly excluded: readonly {
    readonly facet: FacetKey;
    readonly value: string;
    readonly removed: number;
  }[];
  readonly published: DateRange;
  readonly mentioned: DateRange;
  readonly undated: boolean;
  /** Whether sides that are only possible count as stances and voices. */
  readonly possible: boolean;
  /** Relative dates inside the query's text. */
  readonly relative: readonly MeantDate[];
  readonly close: boolean;
  /** How close matches are found besides by words: the version of the encoder; null where words alone count. */
  readonly meaning: (NonNullable<SearchResult["closeReading"]> & { readonly version: string }) | null;
  readonly group: SearchQuery["group"];
  readonly sort: SearchQuery["sort"];
  /** The saved searches that the query names, as they are now. */
  readonly saved: readonly SavedSearch[];
  readonly generation: string;
  /** All documents of the corpus. */
  readonly documents: number;
  readonly total: number;
  readonly exact: boolean;
  readonly notices: readonly Notice[];
  readonly counts: {
    readonly publisher: readonly Count[];
    readonly language: readonly Count[];
    readonly time: readonly Count[];
    readonly undated: number;
  };
};

/** The first and the last date of a range, both counted. */
export type DateRange = { readonly from: MeantDate | null; readonly to: MeantDate | null };

/** A date as it was written, and the day it meant then. */
export type MeantDate = { readonly asked: string; readonly day: string };

/** How many documents carry a value. */
export type Count = { readonly value: string; readonly count: number };
