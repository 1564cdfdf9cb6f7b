import type { Store } from "@/saved/store/store";
import type { AccessSettings } from "@/system/access-settings";
import type { ReadReaderOf } from "../rules/saved-searches";
import { readTokenOwner } from "./account-reader";

/** Who the owners of saved searches are, with the rights that they have now; null of one who is let in no longer. */
export function toReadReaderOf(store: Store, access: Pick<AccessSettings, "login" | "house">): ReadReaderOf {
  return (owner) => readTokenOwner(store, owner, access);
}
