/** Which documents lie where, in an index that lies in several places: how many, by the codes of their collections. */
export type Spread = readonly NodeShare[];

/** What one place holds. */
export type NodeShare = {
  /** Its host and port. */
  readonly place: string;
  readonly documents: Readonly<Record<string, number>>;
};
