import type { FacetKey } from "../document/facets";
import type { TimelineUnit } from "../document/timeline-units";
import type { Figure } from "./matrix-result";
import type { Period } from "./periods";
import type { Series } from "./timeline-result";

/** Two to four saved searches side by side, by their exact sets. */
export type SetComparison = {
  readonly slugs: readonly string[];
  readonly exact: boolean;
  /** Documents that are in just these and in no other: every choice of them, the largest first. */
  readonly parts: readonly SetPart[];
  readonly unit: TimelineUnit;
  /** One axis for all. */
  readonly periods: readonly Period[];
  /** One a saved search, in the order requested. */
  readonly series: readonly SetSeries[];
  /** All documents of each period, whatever is searched. */
  readonly whole: readonly number[];
  /** What sets them apart, by facet. */
  readonly apart: readonly { readonly facet: FacetKey; readonly values: readonly ApartValue[] }[];
};

export type SetPart = Figure & { readonly in: readonly string[] };

type SetSeries = Omit<Series, "value"> & { readonly slug: string };

/** A value that the documents of one carry far more often than those of another. */
export type ApartValue = {
  readonly value: string;
  /** One a saved search, in the order requested. */
  readonly figures: readonly Figure[];
  /** The largest share of a search's documents that carry it, less the smallest; 0 to 1. */
  readonly gap: number;
};
