import { Meilisearch, MeilisearchApiError } from "meilisearch";
import type { Names } from "../collection/names";
import type { Postings } from "../collection/postings";
import type { Parts } from "../document/indexed-document";
import type { IndexedCorrections } from "../document/listed-corrections";
import type { Copy } from "../document/listed-document";
import type { Branch } from "../matching/branches";
import type { Lookup } from "../matching/condition";
import type { View } from "../matching/views";
import { answerViews } from "./answer-views";
import { SearchRefused, SearchUnavailable } from "./errors";
import type { FoundSets } from "./expressions";
import { findAmong } from "./find-among";
import { findIds } from "./find-ids";
import { findOrdered, type Ordered } from "./find-ordered";
import { findMembers, type Member, type MemberSet, readMembers } from "./members";
import { type CopiesAnswer, readCopies, readStories } from "./read-copies";
import {
  readDocument,
  readHits,
  readOpenings,
  readRecords,
  readStoredTexts,
  readTexts,
} from "./read-documents";
import { readGeneration, readIndexedCorrections, readLastOrder, readNames } from "./read-names";
import type { Ask, EngineParameters, Found, SearchParameters } from "./requests";
import type { FoundIds, StoredDocument, StoredHit, StoredText, ViewAnswer } from "./stored";
import type { StoredRecord } from "./stored-record";

/** The read door: the only place that searches. Answers in our own words; the engine's shapes end behind it. */
export type Engine = {
  /** Answers all views, each with its hits, its exact total and its facet counts. */
  readonly answerViews: (
    views: readonly View[],
    found: FoundSets,
    signal?: AbortSignal,
  ) => Promise<readonly ViewAnswer[]>;
  /** The matching documents of each view that have copies. */
  readonly readCopies: (
    views: readonly View[],
    found: FoundSets,
    signal?: AbortSignal,
  ) => Promise<readonly CopiesAnswer[]>;
  /** The first documents of stories, by story, in order of publication; `most` of each. */
  readonly readStories: (
    stories: readonly string[],
    most: number,
    signal?: AbortSignal,
  ) => Promise<ReadonlyMap<string, readonly Copy[]>>;
  readonly findIds: (lookups: readonly Lookup[], signal?: AbortSignal) => Promise<readonly FoundIds[]>;
  /** Which of these documents fit any of the branches. */
  readonly findAmong: (
    ids: readonly string[],
    branches: readonly Branch[],
    found: FoundSets,
    signal?: AbortSignal,
  ) => Promise<ReadonlySet<string>>;
  /** All documents that fit any of the branches. */
  readonly findMembers: (
    branches: readonly Branch[],
    found: FoundSets,
    signal?: AbortSignal,
  ) => Promise<MemberSet>;
  /** Those of the documents that are in the index, by id. */
  readonly readMembers: (
    ids: readonly string[],
    signal?: AbortSignal,
  ) => Promise<ReadonlyMap<string, Member>>;
  /** All documents of a view in its order; with `most`, so many at most. */
  readonly findOrdered: (
    view: View,
    found: FoundSets,
    most: number | null,
    signal?: AbortSignal,
  ) => Promise<{ readonly documents: readonly Ordered[]; readonly total: number }>;
  /** What is told of documents outside their text, in the order of the ids; those that are gone are left out. */
  readonly readRecords: (ids: readonly string[], signal?: AbortSignal) => Promise<readonly StoredRecord[]>;
  /** Documents as a list of hits shows them, in the order of the ids. */
  readonly readHits: (ids: readonly string[], signal?: AbortSignal) => Promise<readonly StoredHit[]>;
  /** Changes with every publish. */
  readonly readGeneration: () => Promise<string>;
  /** The corrections that the last publish replayed. */
  readonly readCorrections: () => Promise<IndexedCorrections>;
  /** `known` are postings read before, which are not read again; null where none are needed. */
  readonly readNames: (generation: string, known: readonly Postings[] | null) => Promise<Names>;
  /** The order of the last row of postings; -1 where there is none. */
  readonly readLastOrder: () => Promise<number>;
  /** A document that is not gone, whole but for what it is searched by; null when there is none. */
  readonly readDocument: (id: string) => Promise<StoredDocument | null>;
  readonly readStoredTexts: (ids: readonly string[]) => Promise<readonly StoredText[]>;
  /** The first part of each document's text, by id: mostly all of it. */
  readonly readOpenings: (
    ids: readonly string[],
    signal?: AbortSignal,
  ) => Promise<ReadonlyMap<string, string>>;
  /** The whole text of documents whose first part was not enough. */
  readonly readTexts: (ids: readonly string[], signal?: AbortSignal) => Promise<ReadonlyMap<string, Parts>>;
};

/** Opens the read door. Node's fetch asks for compression, which makes small answers wait 40 ms; so it is declined. */
export function openEngine({ url, key }: { url: string; key: string }): Engine {
  const ask = toAsk(
    new Meilisearch({
      host: url,
      apiKey: key,
      timeout: 60_000,
      requestInit: { headers: { "Accept-Encoding": "identity" } },
    }),
  );
  return {
    answerViews: (views, found, signal) => answerViews(ask, views, found, signal),
    readCopies: (views, found, signal) => readCopies(ask, views, found, signal),
    readStories: (stories, most, signal) => readStories(ask, stories, most, signal),
    findIds: (lookups, signal) => findIds(ask, lookups, signal),
    findAmong: (ids, branches, found, signal) => findAmong(ask, ids, branches, found, signal),
    findMembers: (branches, found, signal) => findMembers(ask, branches, found, signal),
    readMembers: (ids, signal) => readMembers(ask, ids, signal),
    findOrdered: (view, found, most, signal) => findOrdered(ask, view, found, most, signal),
    readRecords: (ids, signal) => readRecords(ask, ids, signal),
    readHits: (ids, signal) => readHits(ask, ids, signal),
    readGeneration: () => readGeneration(ask),
    readCorrections: () => readIndexedCorrections(ask),
    readNames: (generation, known) => readNames(ask, generation, known),
    readLastOrder: () => readLastOrder(ask),
    readDocument: (id) => readDocument(ask, id),
    readStoredTexts: (ids) => readStoredTexts(ask, ids),
    readOpenings: (ids, signal) => readOpenings(ask, ids, signal),
    readTexts: (ids, signal) => readTexts(ask, ids, signal),
  };
}

function toAsk(client: Meilisearch): Ask {
  const init = (signal?: AbortSignal) => ({ signal: signal ?? null });
  return {
    search: async <Hit>(index: string, parameters: SearchParameters, signal?: AbortSignal) =>
      asking<Found<Hit>>(
        () => client.index(index).search(null, parameters, init(signal)) as Promise<unknown>,
      ),
    searchMany: async <Hit>(queries: readonly EngineParameters[], signal?: AbortSignal) => {
      const answer = await asking<{ results: Found<Hit>[] }>(
        () => client.multiSearch({ queries: [...queries] }, init(signal)) as Promise<unknown>,
      );
      return answer.results;
    },
    searchUnion: async <Hit>(
      federation: Readonly<Record<string, unknown>>,
      queries: readonly EngineParameters[],
      signal?: AbortSignal,
    ) =>
      asking<Found<Hit>>(
        () => client.multiSearch({ federation, queries: [...queries] }, init(signal)) as Promise<unknown>,
      ),
  };
}

/**
 * The one place where the engine's answer is taken at its word. It is asked once more where it gave up waiting for a
 * request that this process was too busy to write; it has done nothing of it then.
 */
async function asking<Answer>(request: () => Promise<unknown>): Promise<Answer> {
  const ask = async (): Promise<Answer> => (await request()) as Answer;
  try {
    return await ask().catch((error: unknown) => (isTooLate(error) ? ask() : Promise.reject(error)));
  } catch (error) {
    throw toOwnError(error);
  }
}

function isTooLate(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.response.status === 408;
}

function toOwnError(error: unknown): unknown {
  if (
    isAbort(error) ||
    (typeof error === "object" && error !== null && "cause" in error && isAbort(error.cause))
  )
    return error;
  if (error instanceof MeilisearchApiError) {
    const code = error.cause?.code ?? "";
    if (code === "index_not_found") return new SearchUnavailable("not-indexed", error);
    if (error.response.status === 401 || error.response.status === 403)
      return new SearchUnavailable("key-refused", error);
    if (error.response.status < 500 && !isTooLate(error))
      return new SearchRefused(error.message, { cause: error });
  }
  return new SearchUnavailable("no-answer", error);
}

function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}
