import "server-only";
import type { SharingOptions } from "@/components/saved/sharing-fields";
import { readShareable } from "@/saved/store/sharing";
import type { StoreServices } from "../services/store";

/** How the reader may share a saved search; null without a login, where nobody shares anything. */
export async function readSharingOptions({
  store,
  reader,
}: Pick<StoreServices, "store" | "reader">): Promise<SharingOptions | null> {
  return reader.id === null ? null : { groups: await readShareable(store, reader) };
}
