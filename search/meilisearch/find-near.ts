import type { Branch } from "../matching/branches";
import { type FoundSets, IS_PRESENT, toExpression, toInExpression } from "./expressions";
import { DOCUMENTS, MEANING } from "./index-settings";
import type { Access, EngineParameters } from "./requests";

/** How near documents are to a meaning, by id: the cosine of their nearest passage, 1 for the same. */
export type Nearness = ReadonlyMap<string, number>;

/** Whose nearness is wanted. */
export type NearRequest = {
  /** A unit vector. */
  readonly vector: Float32Array;
  /**
   * The nearest documents under the filters of these branches, so many of each; what a branch demands of texts the engine cannot
   * say of vectors, so it is left to the caller. Null for the nearest of all.
   */
  readonly within: readonly Branch[] | null;
  readonly most: number;
  /** Besides, these documents, however far they are. */
  readonly ids: readonly string[];
};

type Scored = { readonly id: string; readonly _rankingScore: number };

/** Cosines are told apart by so many of their decimals: sums of floating-point numbers depend on the machine. */
const DECIMALS = 1e5;

/** The nearness of the nearest documents and of those named, in one request; those without vectors have none. */
export async function findNear(
  { vector, within, most, ids }: NearRequest,
  found: FoundSets,
  { engine, signal }: Access,
): Promise<Nearness> {
  const filters = most === 0 ? [] : toFilters(within, found);
  const queries = [
    ...filters.map((filter) => toNearQuery(vector, filter, most)),
    ...(ids.length === 0 ? [] : [toNearQuery(vector, toInExpression("id", ids), ids.length)]),
  ];
  if (queries.length === 0) return new Map();
  const answers = await engine.searchMany<Scored>(queries, signal);
  const named = new Set(ids);
  const near = answers.flatMap(({ hits }, at) =>
    // To a filter, ids are equal that differ in case alone.
    at < filters.length ? hits : hits.filter(({ id }) => named.has(id)),
  );
  return new Map(near.map(({ id, _rankingScore }) => [id, toCosine(_rankingScore)] as const));
}

function toFilters(within: readonly Branch[] | null, found: FoundSets): readonly string[] {
  if (within === null) return [IS_PRESENT];
  return [...new Set(within.map(({ rest }) => toExpression(rest, found)))];
}

function toNearQuery(vector: Float32Array, filter: string, limit: number): EngineParameters {
  return {
    indexUid: DOCUMENTS,
    q: "",
    vector: Array.from(vector),
    hybrid: { embedder: MEANING, semanticRatio: 1 },
    filter: `${IS_PRESENT} AND (${filter})`,
    showRankingScore: true,
    attributesToRetrieve: ["id"],
    limit,
  };
}

/** The engine says `(1 + cosine) / 2`. */
function toCosine(score: number): number {
  return Math.round((2 * score - 1) * DECIMALS) / DECIMALS;
}
