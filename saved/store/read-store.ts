import type { Settings } from "@/system/settings";
import { openStore, type Store } from "./store";

/**
 * The one store of this process: on the global object, since Next loads this module once for pages and once for routes, and
 * the gate a third time.
 */
const PLACE = Symbol.for("parallax.store");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Promise<Store> | undefined };

/**
 * The store, opened at its first use.
 *
 * @throws StoreUnavailable when it cannot be opened; the next call tries again.
 */
export async function readStore(settings: Pick<Settings, "data" | "store">): Promise<Store> {
  keeper[PLACE] ??= openStore(settings);
  try {
    return await keeper[PLACE];
  } catch (error) {
    keeper[PLACE] = undefined;
    throw error;
  }
}
