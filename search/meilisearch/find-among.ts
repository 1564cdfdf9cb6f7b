import type { Branch } from "../matching/branches";
import { toEngineQuery } from "./engine-query";
import { toInExpression } from "./expressions";
import type { FoundSets } from "./id-sets";
import { DOCUMENTS, MOST_IDS } from "./index-settings";
import type { Access, EngineParameters } from "./requests";

/** Which of these documents fit any of the branches. To a filter, ids are equal that differ in case alone. */
export async function findAmong(
  ids: readonly string[],
  branches: readonly Branch[],
  found: FoundSets,
  { engine, signal }: Access,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || branches.length === 0) return new Set();
  const among = toInExpression("id", ids);
  const queries = branches.map((branch): EngineParameters => {
    const { q, filter } = toEngineQuery(branch, found);
    return {
      indexUid: DOCUMENTS,
      q,
      filter: `(${filter}) AND ${among}`,
      matchingStrategy: "all",
      attributesToRetrieve: ["id"],
      limit: MOST_IDS,
    };
  });
  const answers = await engine.searchMany<{ id: string }>(queries, signal, "among");
  const fitting = new Set(answers.flatMap(({ hits }) => hits.map(({ id }) => id)));
  return new Set(ids.filter((id) => fitting.has(id)));
}
