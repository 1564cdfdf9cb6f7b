import { eq } from "drizzle-orm";
import { groupMembers, groups } from "@/saved/store/access-schema";
import { users } from "@/saved/store/accounts-schema";
import type { Store, Transaction } from "@/saved/store/store";
import type { HouseSettings } from "@/system/house-settings";
import { toHouseRole } from "../rules/house-role";
import type { Role } from "../rules/reader";
import { Unidentified } from "../rules/unidentified";

/** An account of the house, with the groups that a provider or a proxy names; null where it names none at all. */
export type HousePerson = {
  readonly id: string;
  readonly role: Role;
  readonly groups: readonly string[] | null;
};

/**
 * Makes an account's groups and role those that the house says: where it names groups, they replace what was there, so that
 * who is taken out of one is out of it here too, also with API tokens. Nothing is written where nothing changed.
 *
 * @throws Unidentified where the house's groups do not let that person in.
 */
export async function putHouseRights(
  store: Store,
  person: HousePerson,
  house: HouseSettings,
  now: Date,
): Promise<void> {
  const stored = await readGroups(store, person.id);
  const wanted = person.groups ?? stored;
  const role = toHouseRole(wanted, house);
  const hasSameGroups = wanted.length === stored.length && wanted.every((name) => stored.includes(name));
  const hasSameRole = role === null || role === undefined || role === person.role;
  if (!hasSameGroups || !hasSameRole)
    await store.transaction(async (open) => {
      if (!hasSameGroups) await putGroups(open, person.id, wanted, now);
      if (!hasSameRole) await open.update(users).set({ role }).where(eq(users.id, person.id));
    });
  if (role === null) throw new Unidentified(NOT_LET_IN);
}

/** Refuses who is not let in before an account is made. @throws Unidentified */
export function checkLetIn(named: readonly string[] | null, house: HouseSettings): void {
  if (toHouseRole(named ?? [], house) === null) throw new Unidentified(NOT_LET_IN);
}

async function readGroups(store: Store, id: string): Promise<readonly string[]> {
  const rows = await store.select().from(groupMembers).where(eq(groupMembers.reader, id));
  return rows.map(({ group }) => group);
}

async function putGroups(open: Transaction, id: string, names: readonly string[], now: Date): Promise<void> {
  await open.delete(groupMembers).where(eq(groupMembers.reader, id));
  for (const name of names) {
    await open.insert(groups).values({ name, createdAt: now.toISOString() }).onConflictDoNothing();
    await open.insert(groupMembers).values({ group: name, reader: id });
  }
}

const NOT_LET_IN = {
  status: 403,
  code: "not-let-in",
  message: "You are known, but in none of the groups that may use this site.",
  advice: "Ask whoever runs it to put you into one.",
} as const;
