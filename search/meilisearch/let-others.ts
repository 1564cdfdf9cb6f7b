import type { Access } from "./requests";

/**
 * Lets others have this process for a moment, between two pieces of work that keep it busy.
 *
 * @throws the reason of the signal, where the work was given up meanwhile.
 */
export async function letOthers({ engine, signal }: Access): Promise<void> {
  await engine.letOut();
  signal?.throwIfAborted();
}
