import type { Branch } from "./branches";
import { toInExpression } from "./condition";
import type { Ask, EngineParameters } from "./engine";
import type { FoundSets } from "./filter";
import { DOCUMENTS } from "./index-settings";
import { toEngineQuery } from "./request";
import { HIT_FIELDS, type StoredHit } from "./stored";

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

/** Documents by id as a list of hits shows them, in the order of the ids. */
export async function readHits(
  ask: Ask,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly StoredHit[]> {
  if (ids.length === 0) return [];
  const answer = await ask.search<StoredHit>(
    DOCUMENTS,
    { filter: toInExpression("id", ids), limit: ids.length, attributesToRetrieve: [...HIT_FIELDS] },
    signal,
  );
  const byId = new Map(answer.hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
