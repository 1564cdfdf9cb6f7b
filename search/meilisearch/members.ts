import type { IndexedDocument } from "../document/indexed-document";
import type { Branch } from "../matching/branches";
import { toEngineQuery } from "./engine-query";
import type { FoundSets } from "./id-sets";
import { CUTOFF, DOCUMENTS, MOST_IDS } from "./index-settings";
import { readById } from "./read-by-id";
import type { Access } from "./requests";

const MEMBER_FIELDS = [
  "id",
  "title",
  "collection",
  "firstIngested",
  "changed",
  "retagged",
] as const satisfies readonly (keyof Member)[];

/** The documents that fit any of the branches, each once. */
export async function readFitting(
  branches: readonly Branch[],
  found: FoundSets,
  { engine, signal }: Access,
): Promise<MemberSet> {
  if (branches.length === 0) return { members: new Map(), complete: true };
  const answers = await engine.searchMany<Member>(
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
      ({ totalHits = 0, processingTimeMs, exact = true }) =>
        totalHits <= MOST_IDS && processingTimeMs < CUTOFF && exact,
    ),
  };
}

/** Those of the documents that are in the index, by id. */
export async function readMembers(
  ids: readonly string[],
  access: Access,
): Promise<ReadonlyMap<string, Member>> {
  return readById<Member>(ids, MEMBER_FIELDS, access);
}

/** A document of a set, with what tells whether it has changed since. */
export type Member = Pick<
  IndexedDocument,
  "id" | "title" | "collection" | "firstIngested" | "changed" | "retagged"
>;

/** The documents of a set by id. Not `complete` when there were more than can be named. */
export type MemberSet = {
  readonly members: ReadonlyMap<string, Member>;
  readonly complete: boolean;
};
