import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { FacetKey } from "@/search/facets";
import type { SearchQuery } from "@/search/query";
import { toLink, toSearchParams } from "@/search/query-url";
import type { SearchResult } from "@/search/result";
import type { RowValue } from "./facet-value-row";

/** A failure that the server told in words. */
export class Failed extends Error {
  override readonly name = "Failed";
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** An answer is shown again without asking for so long, in milliseconds. */
const FRESH = 60_000;
/** How long after a failure the next try is made. */
const RETRY = 4_000;

/** How a search is asked for: its canonical link is its key, so that equal searches are asked once. */
export function toSearchOptions(link: string) {
  return queryOptions({
    queryKey: ["search", link],
    queryFn: ({ signal }): Promise<SearchResult> =>
      readJson<SearchResult>(`/api/search${link.slice(1)}`, signal),
    staleTime: FRESH,
    retry: false,
    refetchInterval: (query) => (query.state.status === "error" ? RETRY : false),
  });
}

/** How a facet's values are looked up by name or alias. */
export function toFacetFindOptions(facet: FacetKey, query: SearchQuery, text: string) {
  return queryOptions({
    queryKey: ["facet", facet, toLink(query), text],
    queryFn: async ({ signal }): Promise<readonly RowValue[]> => {
      const params = toSearchParams(query);
      params.set("find", text);
      const { values } = await readJson<{ values: readonly RowValue[] }>(
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

/** The one place where an answer of our own API is taken at its word. */
async function readJson<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
  if (response.ok) return (await response.json()) as Answer;
  const told = (await response.json().catch(() => null)) as {
    error?: { message?: string; advice?: string };
  } | null;
  throw new Failed(told?.error?.message ?? response.statusText, told?.error?.advice ?? "");
}
