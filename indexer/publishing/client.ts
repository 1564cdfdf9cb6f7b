import { Meilisearch, MeilisearchApiError } from "meilisearch";

/** A client of the engine for large changes, which take their time. It declines compression, which would make small answers wait. */
export function openClient({ url, key }: { readonly url: string; readonly key: string }): Meilisearch {
  return new Meilisearch({
    host: url,
    apiKey: key,
    timeout: 600_000,
    requestInit: { headers: { "Accept-Encoding": "identity" } },
  });
}

/** Whether the engine declined a request because there is no such index. */
export function isMissing(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === "index_not_found";
}
