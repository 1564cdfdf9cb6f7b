import { Meilisearch, MeilisearchApiError, MeilisearchRequestError } from "meilisearch";
import { z } from "zod";
import { EngineFault } from "./errors";

/** A server, its master key, and the setting that names it: MEILI_URL where it is left out. */
export type Server = {
  readonly url: string;
  readonly key: string;
  readonly setting?: "MEILI_URL" | "PARALLAX_NODES";
};

/** The two keys that other folders get, and when the first was made, to the nanosecond: no two servers make theirs at once. */
type Keys = {
  /** It can only search. */
  readonly searchKey: string;
  /** It can only index. */
  readonly indexingKey: string;
  readonly made: string;
};

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
const KEY = z.object({ key: z.string().min(1), createdAt: z.string() });
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
export async function makeKeys(server: Server): Promise<Keys> {
  const client = toClient(server.url, server.key);
  try {
    const [search, indexing] = await Promise.all(
      KEYS.map(async (key) => KEY.parse(await getOrMakeKey(client, key))),
    );
    if (search === undefined || indexing === undefined) throw new RangeError("There are two keys.");
    return { searchKey: search.key, indexingKey: indexing.key, made: search.createdAt };
  } catch (error) {
    throw toFault(error, server);
  }
}

async function getOrMakeKey(client: Meilisearch, wanted: (typeof KEYS)[number]): Promise<unknown> {
  const key = await getKey(client, wanted.uid);
  if (key !== null) return key;
  try {
    return await client.createKey({
      ...wanted,
      actions: [...wanted.actions],
      indexes: [...wanted.indexes],
      expiresAt: null,
    });
  } catch (error) {
    // Somebody else may have made it just now.
    const made = isCode(error, "api_key_already_exists") ? await getKey(client, wanted.uid) : null;
    if (made === null) throw error;
    return made;
  }
}

async function getKey(client: Meilisearch, uid: string): Promise<unknown> {
  try {
    return await client.getKey(uid);
  } catch (error) {
    if (isCode(error, "api_key_not_found")) return null;
    throw error;
  }
}

/** Whether an engine declined something with this code. */
function isCode(error: unknown, code: string): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === code;
}

/**
 * The version of an engine.
 *
 * @throws EngineFault when it does not answer or refuses the key.
 */
export async function readVersion(server: Server): Promise<string> {
  try {
    return VERSION.parse(await toClient(server.url, server.key).getVersion()).pkgVersion;
  } catch (error) {
    throw toFault(error, server);
  }
}

/** An engine's failure as one sentence with its remedy. */
function toFault(error: unknown, { url, setting = "MEILI_URL" }: Server): EngineFault {
  const status = error instanceof MeilisearchApiError ? error.response.status : null;
  const same = setting === "PARALLAX_NODES" ? ", which must be the same on all nodes" : "";
  if (status === 401 || status === 403)
    return new EngineFault(
      `Meilisearch at ${url} refuses the key. Set MEILI_MASTER_KEY to its master key${same}.`,
    );
  if (isCode(error, "missing_master_key"))
    return new EngineFault(
      `Meilisearch at ${url} runs without a master key. Start it with one and set MEILI_MASTER_KEY.`,
    );
  const isElse = error instanceof z.ZodError || error instanceof SyntaxError || status === 404;
  if (isElse) return new EngineFault(`What answers at ${url} is no Meilisearch. Correct ${setting}.`);
  if (error instanceof MeilisearchRequestError || error instanceof MeilisearchApiError)
    return new EngineFault(`No Meilisearch answers at ${url}. Start it, or correct ${setting}.`, true);
  return new EngineFault(
    `Meilisearch at ${url} failed: ${error instanceof Error ? error.message : String(error)}.`,
  );
}
