import type { Branch } from "../matching/branches";
import { toEngineQuery } from "./engine-query";
import type { FoundSets } from "./expressions";
import { toInExpression } from "./expressions";
import { DOCUMENTS } from "./index-settings";
import type { Ask, EngineParameters } from "./requests";

/** Which of these documents fit any of the branches. */
export async function findAmong(
  ask: Ask,
  ids: readonly string[],
  branches: readonly Branch[],
  found: FoundSets,
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || branches.length === 0) return new Set();
  const among = toInExpression("id", ids);
  const asked = branches.map((branch): EngineParameters => {
    const { q, filter } = toEngineQuery(branch, found);
    return {
      indexUid: DOCUMENTS,
      q,
      filter: `(${filter}) AND ${among}`,
      matchingStrategy: "all",
      attributesToRetrieve: ["id"],
      limit: ids.length,
    };
  });
  const answers = await ask.searchMany<{ id: string }>(asked, signal);
  return new Set(answers.flatMap((answer) => answer.hits.map((hit) => hit.id)));
}
