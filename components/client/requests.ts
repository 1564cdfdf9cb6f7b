import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { CountedValue } from "@/search/answer/facet-search";
import type { HitsResult, SearchResult } from "@/search/answer/result";
import type { Correction } from "@/search/document/correction";
import type { NewCorrection } from "@/search/document/correction-schema";
import type { FacetKey } from "@/search/document/facets";
import type { ListedCorrection } from "@/search/document/listed-corrections";
import type { MentionedTimeline } from "@/search/pictures/mentioned-timeline";
import { toDocumentPath } from "@/search/query/paths";
import type { SearchQuery } from "@/search/query/query";
import { toLink, toSearchParams } from "@/search/query/url";
import type { Completion } from "@/search/suggest/completion";
import { readJson, request } from "./read-json";

/** How long an answer is shown again without a new request, in milliseconds. */
const FRESH = 60_000;
/** The time between two requests whether the index has taken up a correction, in milliseconds. */
const UNTIL_TAKEN_UP = 2_000;
/** How long after a failure the next try is made. */
const RETRY = 4_000;

/** How a search is requested with all its counts: its canonical link is its key, so that equal searches are requested once. */
export function toSearchOptions(link: string) {
  return toAnswerOptions<SearchResult>("search", link, link.slice(1));
}

/** How the hits of a search are requested alone, which are there before its counts are. */
export function toHitsOptions(link: string) {
  const params = `${link.slice(1)}${link.includes("?") ? "&" : "?"}facets=none`;
  return toAnswerOptions<HitsResult>("hits", link, params);
}

function toAnswerOptions<Result>(kind: "search" | "hits", link: string, params: string) {
  return queryOptions({
    queryKey: [kind, link],
    queryFn: ({ signal }): Promise<Result> => readJson<Result>(`/api/search${params}`, signal),
    staleTime: FRESH,
    retry: false,
    refetchInterval: (query) => (query.state.status === "error" ? RETRY : false),
  });
}

/** Fetches the hits of a search that is about to be shown, unless its whole answer is there already. */
export async function fetchHitsAhead(client: QueryClient, link: string): Promise<void> {
  if (client.getQueryData(toSearchOptions(link).queryKey) === undefined)
    await client.prefetchQuery(toHitsOptions(link));
}

/** How values of a facet are requested by name or alias. */
export function toFacetFindOptions(facet: FacetKey, query: SearchQuery, text: string) {
  return queryOptions({
    queryKey: ["facet", facet, toLink(query), text],
    queryFn: async ({ signal }): Promise<readonly CountedValue[]> => {
      const params = toSearchParams(query);
      params.set("find", text);
      const { values } = await readJson<{ values: readonly CountedValue[] }>(
        `/api/facets/${facet}?${params}`,
        signal,
      );
      return values;
    },
    staleTime: FRESH,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** How the times that a search's documents mention are requested. */
export function toMentionedOptions(query: SearchQuery) {
  const link = toLink({ ...query, page: 1, mentionedFrom: null, mentionedTo: null });
  return queryOptions({
    queryKey: ["mentioned", link],
    queryFn: ({ signal }): Promise<MentionedTimeline> =>
      readJson<MentionedTimeline>(`/api/mentioned${link.slice(1)}`, signal),
    staleTime: FRESH,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** How a document is requested, with the words of a search marked. */
export function toDocumentOptions(id: string, query: SearchQuery) {
  return queryOptions({
    queryKey: ["document", id, toLink(query)],
    queryFn: ({ signal }): Promise<DocumentAnswer> =>
      readJson<DocumentAnswer>(`/api${toLink(query, toDocumentPath(id))}`, signal),
    staleTime: FRESH,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** How ways to finish what is typed are requested. */
export function toSuggestOptions(text: string, caret: number) {
  return queryOptions({
    queryKey: ["suggest", text, caret],
    queryFn: async ({ signal }): Promise<readonly Completion[]> => {
      const params = new URLSearchParams({ q: text, at: String(caret) });
      return (await readJson<{ suggestions: readonly Completion[] }>(`/api/suggest?${params}`, signal))
        .suggestions;
    },
    staleTime: FRESH,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** How a document's corrections are requested: again and again while one is pending. */
export function toCorrectionsOptions(document: string) {
  return queryOptions({
    queryKey: ["corrections", document],
    queryFn: async ({ signal }): Promise<readonly ListedCorrection[]> => {
      const address = `/api/corrections?document=${encodeURIComponent(document)}`;
      return (await readJson<{ corrections: readonly ListedCorrection[] }>(address, signal)).corrections;
    },
    staleTime: FRESH,
    retry: false,
    refetchInterval: (query) =>
      query.state.data?.some((one) => one.state === "pending") ? UNTIL_TAKEN_UP : false,
  });
}

/** Saves a correction, and says as what. */
export async function sendCorrection(correction: NewCorrection): Promise<Correction> {
  return request<Correction>("/api/corrections", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(correction),
  });
}

/** Undoes a correction. */
export async function sendUndo(id: string): Promise<void> {
  await request(`/api/corrections/${encodeURIComponent(id)}`, { method: "DELETE" });
}
