import type { Branch } from "./branches";
import type { CandidateQuery } from "./close/candidates";
import type { SearchedText } from "./close/score";
import { toInExpression } from "./condition";
import type { Ask, EngineParameters } from "./engine";
import type { FoundSets } from "./filter";
import { DOCUMENTS } from "./index-settings";
import type { IndexedDocument } from "./indexed-document";
import { toEngineQuery } from "./request";
import { HIT_FIELDS, type StoredHit } from "./stored";

/** The ids that small queries answer, of each in the engine's order. */
export async function findCandidates(
  ask: Ask,
  queries: readonly CandidateQuery[],
  found: FoundSets,
  signal?: AbortSignal,
): Promise<readonly (readonly string[])[]> {
  if (queries.length === 0) return [];
  const asked = queries.map(
    ({ branch, limit }): EngineParameters => ({
      indexUid: DOCUMENTS,
      ...toEngineQuery(branch, found),
      matchingStrategy: "all",
      attributesToRetrieve: ["id"],
      limit,
    }),
  );
  const answers = await ask.searchMany<{ id: string }>(asked, signal);
  return answers.map((answer) => answer.hits.map((hit) => hit.id));
}

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

type Searched = Pick<IndexedDocument, "id" | "titleStems" | "stems" | "length">;

/** Documents as they are searched. */
export async function readSearchedTexts(
  ask: Ask,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly SearchedText[]> {
  if (ids.length === 0) return [];
  const answer = await ask.search<Searched>(
    DOCUMENTS,
    {
      filter: toInExpression("id", ids),
      limit: ids.length,
      attributesToRetrieve: ["id", "titleStems", "stems", "length"],
    },
    signal,
  );
  return answer.hits.map(({ id, titleStems, stems, length }) => ({
    id,
    title: titleStems,
    parts: Object.values(stems),
    length,
  }));
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
