import type { Grades } from "./metrics";

/** A document of a judged collection. */
export type JudgedDocument = {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** As written; the indexer reads it. */
  readonly published: string | null;
};

/** What a reader types. */
export type JudgedQuery = { readonly id: string; readonly text: string };

/** Documents, queries, and for each query the grades somebody gave: 0 is beside the point, more is better. */
export type JudgedCollection = {
  readonly documents: readonly JudgedDocument[];
  readonly queries: readonly JudgedQuery[];
  readonly judgements: ReadonlyMap<string, Grades>;
};
