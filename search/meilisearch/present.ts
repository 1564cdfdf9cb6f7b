import { readGeneration } from "./read-names";
import type { Access } from "./requests";

/**
 * What changes whenever somebody on this machine has published, and costs next to nothing to learn; null where nobody would
 * leave a mark.
 */
export type ReadMark = () => Promise<string | null>;

/** Whoever publishes leaves the mark last of all, or is killed before: so it is trusted for so many milliseconds. */
const TRUSTED = 250;

/** The generation that the index is of, from the engine or as it was a moment ago, where nobody left a mark since. */
export function openPresent(readMark: ReadMark): (access: Access) => Promise<string> {
  let last: { readonly mark: string; readonly at: number; readonly generation: string } | null = null;
  return async (access) => {
    const { clock } = access.engine;
    const [mark, at] = [await readMark(), clock()];
    if (mark !== null && last?.mark === mark && at - last.at < TRUSTED) return last.generation;
    const generation = await readGeneration(access);
    last = mark === null ? null : { mark, at, generation };
    return generation;
  };
}
