import { setTimeout as pause } from "node:timers/promises";
import type { SearchContext } from "@/search/meilisearch/search-context";

/** After so many milliseconds the answers that others get count, and what was read up to so many ago. */
const ALONE = 300;
const RECENT = 15_000;

/** Reads how something stands with the index as a reader sees it. */
type Read<Value> = (context: SearchContext) => Promise<Value>;

/**
 * The same; or, where that takes long and the engine answers others meanwhile, what was read a moment ago: a busy engine answers in
 * whatever order it likes, which is not to be away. `nextAnswer` settles when it next answers anybody.
 */
export function recalled<Value>(read: Read<Value>, nextAnswer: () => Promise<void>): Read<Value> {
  /** By what is remembered of the index, which each reader has apart. */
  const seen = new WeakMap<object, { readonly at: number; readonly value: Value }>();
  return async (context) => {
    const { memory } = context;
    const reading = read(context).then((value) => {
      seen.set(memory, { at: performance.now(), value });
      return value;
    });
    const last = seen.get(memory);
    if (last === undefined || performance.now() - last.at > RECENT) return reading;
    const recalling = pause(ALONE)
      .then(nextAnswer)
      .then(() => last.value);
    return Promise.race([reading, recalling]);
  };
}
