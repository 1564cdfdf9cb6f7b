import type { SearchQuery } from "@/search/query/query";

/** What the bars of a chart of dates stand for. */
export type DateKind = {
  readonly label: string;
  /** The range that is chosen. */
  readonly from: string | null;
  readonly to: string | null;
  /** The search within a range. */
  readonly within: (from: string, to: string) => SearchQuery;
  /** Documents without such a date: below their bar, in the table, and the way to them alone, if there is one. */
  readonly undated: {
    readonly short: string;
    readonly long: string;
    readonly way: { readonly href: string; readonly label: string } | null;
  };
  /** Whether a document may stand in several buckets. */
  readonly isManifold: boolean;
};
