import type { Notice } from "../query/notices";
import type { SearchQuery } from "../query/query";

/** A count, and the search that finds just what it counts. */
export type Figure = { readonly count: number; readonly link: string };
/** Fewer documents with a stance than this are too few to compare. */
export const LEAST_COMPARED = 5;

/** Who stands where on the targets, under a search. Counts are of documents, or stories where the search groups them. */
export type StanceMatrix = {
  /** Canonical link of the search. */
  readonly link: string;
  readonly notices: readonly Notice[];
  readonly total: number;
  readonly exact: boolean;
  /** The columns: targets with a stance under the search, the most spoken of first. */
  readonly targets: readonly string[];
  readonly moreTargets: More;
  /** All documents of the search, whoever published them. */
  readonly all: MatrixRow;
  /** Where the documents of each publisher stand, most documents first. */
  readonly publishers: MatrixTable;
  /** Where the voices stand that the documents cite, most documents first. */
  readonly voices: MatrixTable;
};

/** The same with the search it answers, its values as the corpus spells them, at its first page. */
export type AnsweredMatrix = StanceMatrix & { readonly query: SearchQuery };

export type MatrixTable = {
  readonly rows: readonly MatrixRow[];
  readonly more: More;
};

/** How many there are besides those shown. Where that is not `exact` there may be further ones that the engine does not name. */
export type More = { readonly count: number; readonly exact: boolean };

export type MatrixRow = {
  /** Null for all documents. */
  readonly name: string | null;
  /** Of a publisher all its documents; of a voice those in which it has a stance on one of the targets. */
  readonly documents: Figure;
  /** One a target, in their order. */
  readonly cells: readonly MatrixCell[];
};

export type MatrixCell = {
  readonly target: string;
  readonly against: Figure;
  readonly neutral: Figure;
  readonly favor: Figure;
  /** Those with a stance on the target. One with two stances counts once. */
  readonly total: Figure;
  /** Those of the row's documents without one. */
  readonly unclear: Figure;
  /** Whether they are enough to compare. */
  readonly comparable: boolean;
};
