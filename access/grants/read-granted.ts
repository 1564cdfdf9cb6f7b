import { eq, inArray } from "drizzle-orm";
import { grants, groupMembers } from "@/saved/store/access-schema";
import type { Store } from "@/saved/store/store";
import { ALL, EVERYONE } from "../rules/group-name";
import type { Reader } from "../rules/reader";

/**
 * The groups of a reader, and the collections that they are granted; an admin is granted all. Read at every request, so that a
 * grant that is taken back ends with the request that is being answered.
 */
export async function readGranted(
  store: Store,
  { id, role }: { readonly id: string; readonly role: Reader["role"] },
): Promise<Pick<Reader, "groups" | "granted">> {
  const memberships = await store.select().from(groupMembers).where(eq(groupMembers.reader, id));
  const groups = [...new Set([EVERYONE, ...memberships.map(({ group }) => group)])];
  if (role === "admin") return { groups, granted: "all" };
  const rows = await store.select().from(grants).where(inArray(grants.group, groups));
  const collections = [...new Set(rows.map(({ collection }) => collection))].sort();
  return { groups, granted: collections.includes(ALL) ? "all" : collections };
}
