import type { LRUCache } from "lru-cache";

/** What a cache holds of documents, and what it lacks read and remembered; `none` where there is nothing to read. */
export async function readThrough<Value extends object | string>(
  cache: LRUCache<string, Value>,
  generation: string,
  ids: readonly string[],
  none: Value,
  read: (missing: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<ReadonlyMap<string, Value>> {
  const toPlace = (id: string): string => `${generation} ${id}`;
  const known = new Map(ids.map((id) => [id, cache.get(toPlace(id))]));
  const fresh = await read(ids.filter((id) => known.get(id) === undefined));
  for (const [id, value] of fresh) cache.set(toPlace(id), value);
  return new Map(ids.map((id) => [id, known.get(id) ?? fresh.get(id) ?? none]));
}
