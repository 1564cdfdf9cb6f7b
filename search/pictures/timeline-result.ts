import type { TimelineUnit } from "../document/timeline-units";
import type { Notice } from "../query/notices";
import type { SearchQuery } from "../query/query";
import type { TimelineOptions } from "../query/timeline-parameters";
import type { Figure } from "./matrix-result";
import type { Period } from "./periods";

/** Documents of a search by date of publication, side by side for some values of a facet. */
export type ComparedTimeline = {
  /** The search, its values as the corpus spells them, at its first page. */
  readonly query: SearchQuery;
  readonly notices: readonly Notice[];
  readonly total: number;
  readonly exact: boolean;
  readonly unit: TimelineUnit;
  readonly ask: TimelineOptions;
  /** Values of the facet under the search, the most frequent first. */
  readonly offered: readonly string[];
  /** From the first date to the last, empty ones too; then those of dates coarser than the unit. */
  readonly periods: readonly Period[];
  readonly series: readonly Series[];
  /** All documents of each period, whatever is searched. */
  readonly whole: readonly number[];
};

export type Series = {
  /** Null for all documents of the search. */
  readonly value: string | null;
  /** What it is called, where it is no value of a facet. */
  readonly label?: string;
  readonly total: Figure;
  /** One a period. */
  readonly points: readonly Figure[];
  readonly undated: Figure;
};
