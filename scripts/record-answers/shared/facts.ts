/** The facets whose values are searched for. */
export const FACETS = ["actor", "publisher", "source", "stance", "voice", "collection", "language"] as const;

/** One of `FACETS`. */
export type Facet = (typeof FACETS)[number];

/** What the corpus holds, by which further requests are made. All in an order that does not depend on the run. */
export type Facts = {
  readonly documents: number;
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly values: Readonly<Record<Facet, readonly string[]>>;
};

/** In a corpus of no more documents than this, each is looked at. */
export const SMALL_CORPUS = 200;
