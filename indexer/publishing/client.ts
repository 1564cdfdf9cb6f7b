import { Meilisearch, MeilisearchApiError } from "meilisearch";

/** The engine takes a batch to be indexed later, or says how far it is: neither takes it long. Milliseconds. */
const PATIENCE = 60_000;

/** A client of the engine for large changes. It declines compression, which would make small answers wait. */
export function openClient({ url, key }: { readonly url: string; readonly key: string }): Meilisearch {
  return new Meilisearch({
    host: url,
    apiKey: key,
    timeout: PATIENCE,
    requestInit: { headers: { "Accept-Encoding": "identity" } },
  });
}

/** Whether the engine declined a request because there is no such index. */
export function isMissing(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === "index_not_found";
}
