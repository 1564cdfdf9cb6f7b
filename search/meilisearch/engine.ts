import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { SearchRefused, SearchUnavailable } from "./errors";
import type { Answer, Engine, EngineParameters, SearchParameters } from "./requests";

/** Opens the read door. Node's fetch requests compression, which makes small answers wait 40 ms; so it is declined. */
export function openEngine({ url, key }: { url: string; key: string }): Engine {
  const client = new Meilisearch({
    host: url,
    apiKey: key,
    timeout: 60_000,
    requestInit: { headers: { "Accept-Encoding": "identity" } },
  });
  const init = (signal?: AbortSignal) => ({ signal: signal ?? null });
  return {
    search: async <Hit>(index: string, parameters: SearchParameters, signal?: AbortSignal) =>
      send<Answer<Hit>>(
        "hits",
        () => client.index(index).search(null, parameters, init(signal)) as Promise<unknown>,
      ),
    searchMany: async <Hit>(queries: readonly EngineParameters[], signal?: AbortSignal) => {
      const answer = await send<{ results: Answer<Hit>[] }>(
        "results",
        () => client.multiSearch({ queries: [...queries] }, init(signal)) as Promise<unknown>,
      );
      return answer.results;
    },
    searchUnion: async <Hit>(
      federation: Readonly<Record<string, unknown>>,
      queries: readonly EngineParameters[],
      signal?: AbortSignal,
    ) =>
      send<Answer<Hit>>(
        "hits",
        () => client.multiSearch({ federation, queries: [...queries] }, init(signal)) as Promise<unknown>,
      ),
    clock: () => performance.now(),
    letOut: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

/**
 * The one place where the engine's answer is taken at its word, once it has the list that it must have. A request is sent once more where the engine gave up
 * waiting for it because this process was too busy to write it; the engine has done nothing of it then.
 */
async function send<Result>(list: "hits" | "results", request: () => Promise<unknown>): Promise<Result> {
  const once = async (): Promise<Result> => {
    const answer = (await request()) as Partial<Record<typeof list, unknown>> | null | undefined;
    if (!Array.isArray(answer?.[list])) throw new TypeError("What answers is no search engine.");
    return answer as Result;
  };
  try {
    return await once().catch((error: unknown) => (isTooLate(error) ? once() : Promise.reject(error)));
  } catch (error) {
    throw toSearchError(error);
  }
}

function isTooLate(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.response.status === 408;
}

function toSearchError(error: unknown): unknown {
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
