import type { Store } from "@/saved/store/store";
import { readGranted } from "../grants/read-granted";
import type { Reader } from "../rules/reader";
import type { Auth } from "./auth";

/** Who has the session of a cookie, and whether the password must be replaced first; null where there is none. */
export async function readSessionReader(
  cookie: string,
  { auth, store }: { readonly auth: Auth; readonly store: Store },
): Promise<{ readonly reader: Reader; readonly isTemporary: boolean } | null> {
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (found === null) return null;
  const { id, name, role, disabledAt, temporary } = found.user;
  if (disabledAt !== null && disabledAt !== undefined) return null;
  const rights = await readGranted(store, { id, role });
  return { reader: { id, name, role, ...rights, by: "session", token: null }, isTemporary: temporary };
}
