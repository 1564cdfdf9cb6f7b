/** Which documents lie where, in an index that lies in several places: how many, by the codes of their collections. */
export type Spread = readonly NodeShare[];

/** Documents that lie in the same places. */
export type NodeShare = {
  /** The place that comes first for them, by its host and port. */
  readonly place: string;
  /** Further places that hold the same documents, in their order; left out where there are none. */
  readonly copies?: readonly string[];
  readonly documents: Readonly<Record<string, number>>;
};
