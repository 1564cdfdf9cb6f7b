import type { IndexedDocument } from "../document/indexed-document";
import type { Branch } from "../matching/branches";
import { toEngineQuery } from "./engine-query";
import type { FoundSets } from "./expressions";
import { IS_PRESENT, toInExpression } from "./expressions";
import { CUTOFF, DOCUMENTS, MOST_IDS } from "./index-settings";
import type { Ask } from "./requests";

const MEMBER_FIELDS = [
  "id",
  "title",
  "firstIngested",
  "changed",
  "retagged",
] as const satisfies readonly (keyof Member)[];

/** The documents that fit any of the branches, each once. */
export async function findMembers(
  ask: Ask,
  branches: readonly Branch[],
  found: FoundSets,
  signal?: AbortSignal,
): Promise<MemberSet> {
  if (branches.length === 0) return { members: new Map(), complete: true };
  const answers = await ask.searchMany<Member>(
    branches.map((branch) => ({
      indexUid: DOCUMENTS,
      ...toEngineQuery(branch, found),
      matchingStrategy: "all",
      attributesToRetrieve: [...MEMBER_FIELDS],
      page: 1,
      hitsPerPage: MOST_IDS,
    })),
    signal,
  );
  return {
    members: new Map(answers.flatMap(({ hits }) => hits.map((hit) => [hit.id, hit] as const))),
    complete: answers.every(
      ({ totalHits = 0, processingTimeMs }) => totalHits <= MOST_IDS && processingTimeMs < CUTOFF,
    ),
  };
}

/** So many ids are asked for at once. */
const AT_ONCE = 10_000;

/** Those of the documents that are in the index, by id. */
export async function readMembers(
  ask: Ask,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Member>> {
  const members = new Map<string, Member>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const answer = await ask.search<Member>(
      DOCUMENTS,
      {
        filter: `${IS_PRESENT} AND ${toInExpression("id", some)}`,
        limit: MOST_IDS, // To a filter, ids are equal that differ in case alone, so more may come.
        attributesToRetrieve: [...MEMBER_FIELDS],
      },
      signal,
    );
    const wanted = new Set(some);
    for (const hit of answer.hits) if (wanted.has(hit.id)) members.set(hit.id, hit);
  }
  return members;
}

/** A document of a set, with what tells whether it has changed since. */
export type Member = Pick<IndexedDocument, "id" | "title" | "firstIngested" | "changed" | "retagged">;

/** The documents of a set by id. Not `complete` when there were more than can be named. */
export type MemberSet = {
  readonly members: ReadonlyMap<string, Member>;
  readonly complete: boolean;
};
