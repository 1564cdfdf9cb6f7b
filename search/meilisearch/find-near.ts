import type { Branch } from "../matching/branches";
import { IS_PRESENT, toExpression, toInExpression } from "./expressions";
import type { FoundSets } from "./id-sets";
import { DOCUMENTS, MEANING } from "./index-settings";
import type { Nearness } from "./memory";
import type { Access, EngineParameters } from "./requests";
import type { Snapshot } from "./snapshot";

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
  snapshot: Snapshot,
): Promise<Nearness> {
  const nearest = (most === 0 ? [] : toFilters(within, found)).map((filter) => ({ filter, limit: most }));
  const named = ids.length === 0 ? [] : [{ filter: toInExpression("id", ids), limit: ids.length }];
  const wanted = [...nearest, ...named];
  if (wanted.length === 0) return new Map();
  const key = JSON.stringify([wanted, toBase64(vector)]);
  return snapshot.memory.findNear(snapshot.names.generation, key, async () => {
    const { answers, isWhole } = await searchNear(vector, wanted, snapshot);
    const isNamed = new Set(ids);
    // To a filter, ids are equal that differ in case alone.
    const hits = answers.flatMap((some, at) =>
      at < nearest.length ? some : some.filter(({ id }) => isNamed.has(id)),
    );
    return {
      near: new Map(hits.map(({ id, _rankingScore }) => [id, toCosine(_rankingScore)] as const)),
      isWhole,
    };
  });
}

type Wanted = { readonly filter: string; readonly limit: number };

async function searchNear(
  vector: Float32Array,
  wanted: readonly Wanted[],
  { engine, signal }: Access,
): Promise<{ readonly answers: readonly (readonly Scored[])[]; readonly isWhole: boolean }> {
  const queries = wanted.map(({ filter, limit }) => toNearQuery(vector, filter, limit));
  const answers = await engine.searchMany<Scored>(queries, signal, "meaning");
  // A document without vectors comes too, with no score at all.
  return {
    answers: answers.map(({ hits }) => hits.filter(({ _rankingScore }) => _rankingScore > 0)),
    isWhole: answers.every(({ exact = true }) => exact),
  };
}

function toBase64({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("base64");
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
    filter: `${IS_PRESENT} AND readClosely = true AND (${filter})`,
    showRankingScore: true,
    attributesToRetrieve: ["id"],
    limit,
  };
}

/** The engine says `(1 + cosine) / 2`. */
function toCosine(score: number): number {
  return Math.round((2 * score - 1) * DECIMALS) / DECIMALS;
}
