import { Meilisearch, MeilisearchApiError, MeilisearchRequestError } from "meilisearch";
import { z } from "zod";
import { EngineFault } from "./errors";

/** The two keys that other folders get: one that can only search, one that can only index. */
export type Keys = { readonly searchKey: string; readonly indexingKey: string };

/** Fixed, so that the same engine always gives the same keys. */
const SEARCH_KEY_ID = "5b0f3c56-9b0e-4f7c-8a43-6f2f6c1d7a01";
const INDEXING_KEY_ID = "5b0f3c56-9b0e-4f7c-8a43-6f2f6c1d7a02";

const KEYS = [
  { uid: SEARCH_KEY_ID, name: "Parallax search", actions: ["search"], indexes: ["documents", "names"] },
  {
    uid: INDEXING_KEY_ID,
    name: "Parallax indexing",
    actions: ["search", "documents.*", "indexes.*", "settings.*", "tasks.*", "stats.get"],
    indexes: ["*"], // A swap is a task of no single index; a key for some indexes cannot follow it.
  },
] as const;

/** Whatever listens at an address may answer anything. */
const KEY = z.object({ key: z.string().min(1) });
const VERSION = z.object({ pkgVersion: z.string().regex(/^\d+\.\d+/) });

/** A client of the engine that declines compression, which would make small answers wait 40 ms. */
function toClient(url: string, key: string, timeout = 10_000): Meilisearch {
  return new Meilisearch({
    host: url,
    apiKey: key,
    timeout,
    requestInit: { headers: { "Accept-Encoding": "identity" } },
  });
}

/**
 * The narrower keys of an engine, made where they are missing.
 *
 * @throws EngineFault when the engine does not answer or refuses the key.
 */
export async function makeKeys(url: string, masterKey: string): Promise<Keys> {
  const client = toClient(url, masterKey);
  try {
    const [searchKey, indexingKey] = await Promise.all(KEYS.map((key) => getOrMakeKey(client, key)));
    return { searchKey: toKey(searchKey), indexingKey: toKey(indexingKey) };
  } catch (error) {
    throw toFault(error, url);
  }
}

function toKey(answer: unknown): string {
  return KEY.parse(answer).key;
}

async function getOrMakeKey(client: Meilisearch, wanted: (typeof KEYS)[number]): Promise<unknown> {
  try {
    return await client.getKey(wanted.uid);
  } catch (error) {
    if (!(error instanceof MeilisearchApiError) || error.response.status !== 404) throw error;
  }
  return client.createKey({
    ...wanted,
    actions: [...wanted.actions],
    indexes: [...wanted.indexes],
    expiresAt: null,
  });
}

/**
 * The version of an engine.
 *
 * @throws EngineFault when it does not answer or refuses the key.
 */
export async function readVersion(url: string, key: string): Promise<string> {
  try {
    return VERSION.parse(await toClient(url, key).getVersion()).pkgVersion;
  } catch (error) {
    throw toFault(error, url);
  }
}

/** An engine's failure as one sentence with its remedy. */
function toFault(error: unknown, url: string): EngineFault {
  if (
    error instanceof MeilisearchApiError &&
    (error.response.status === 401 || error.response.status === 403)
  )
    return new EngineFault(`Meilisearch at ${url} refuses the key. Set MEILI_MASTER_KEY to its master key.`);
  if (error instanceof MeilisearchApiError && error.cause?.code === "missing_master_key")
    return new EngineFault(
      `Meilisearch at ${url} runs without a master key. Start it with one and set MEILI_MASTER_KEY.`,
    );
  if (error instanceof MeilisearchRequestError || error instanceof MeilisearchApiError)
    return new EngineFault(`No Meilisearch answers at ${url}. Start it, or correct MEILI_URL.`, true);
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return new EngineFault(`What answers at ${url} is no Meilisearch. Correct MEILI_URL.`);
  return new EngineFault(
    `Meilisearch at ${url} failed: ${error instanceof Error ? error.message : String(error)}.`,
  );
}
