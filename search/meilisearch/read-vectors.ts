import { IS_PRESENT, toInExpression } from "./expressions";
import { DOCUMENTS, MEANING, MOST_IDS } from "./index-settings";
import type { Access } from "./requests";

type Vectored = {
  readonly id: string;
  readonly _vectors?: Readonly<
    Record<string, { readonly embeddings?: readonly (readonly number[])[] } | null>
  >;
};

/** What the passages of one document mean. */
export type Vectors = readonly Float32Array[];

/**
 * What the passages of documents mean, a unit vector each, in the order of `toMeaningPassages`; documents that have none are
 * left out. A long document has many, so they are read of few documents at a time.
 */
export async function readVectors(
  ids: readonly string[],
  { engine, signal }: Access,
): Promise<ReadonlyMap<string, Vectors>> {
  if (ids.length === 0) return new Map();
  const { hits } = await engine.search<Vectored>(
    DOCUMENTS,
    {
      filter: `${IS_PRESENT} AND ${toInExpression("id", ids)}`,
      limit: MOST_IDS,
      attributesToRetrieve: ["id"],
      retrieveVectors: true,
    },
    signal,
  );
  const wanted = new Set(ids);
  const read = hits.map(
    ({ id, _vectors }) =>
      [id, (_vectors?.[MEANING]?.embeddings ?? []).map((one) => Float32Array.from(one))] as const,
  );
  return new Map(read.filter(([id, vectors]) => wanted.has(id) && vectors.length > 0));
}
