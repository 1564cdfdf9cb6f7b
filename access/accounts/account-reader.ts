import { eq } from "drizzle-orm";
import { users } from "@/saved/store/accounts-schema";
import type { Store } from "@/saved/store/store";
import type { AccessSettings } from "@/system/access-settings";
import { readGranted } from "../grants/read-granted";
import { toHouseRole } from "../rules/house-role";
import type { Reader } from "../rules/reader";

/** The reader that an account is, whoever acts for it; null where it is gone or closed. */
export async function readAccountReader(store: Store, id: string, by: Reader["by"]): Promise<Reader | null> {
  const [row] = await store.select().from(users).where(eq(users.id, id));
  if (row === undefined || row.disabledAt !== null) return null;
  const { name, role } = row;
  return { id, name, role, ...(await readGranted(store, { id, role })), by, token: null };
}

/**
 * Whom an API token acts for: its owner; null also where the house lets that person in no longer, by the groups that it named
 * last. Where people have passwords here, the groups of a house say nothing.
 */
export async function readTokenOwner(
  store: Store,
  id: string,
  { login, house }: Pick<AccessSettings, "login" | "house">,
): Promise<Reader | null> {
  const reader = await readAccountReader(store, id, "token");
  const isOfHouse = login === "oidc" || login === "proxy";
  return reader !== null && isOfHouse && toHouseRole(reader.groups, house) === null ? null : reader;
}
