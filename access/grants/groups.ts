import { and, asc, eq } from "drizzle-orm";
import { grants, groupMembers, groups } from "@/saved/store/access-schema";
import type { Store } from "@/saved/store/store";
import { EVERYONE, isGroupName } from "../rules/group-name";
import { requireGroup } from "./change-grants";
import { GrantFault } from "./errors";

/** A group with the ids of its members and the collections that they may see. */
export type ListedGroup = {
  readonly name: string;
  readonly members: readonly string[];
  readonly collections: readonly string[];
};

/** All groups by name. */
export async function listGroups(store: Store): Promise<readonly ListedGroup[]> {
  const [all, members, granted] = [
    await store.select().from(groups).orderBy(asc(groups.name)),
    await store.select().from(groupMembers).orderBy(asc(groupMembers.reader)),
    await store.select().from(grants).orderBy(asc(grants.collection)),
  ];
  return all.map(({ name }) => ({
    name,
    members: members.filter(({ group }) => group === name).map(({ reader }) => reader),
    collections: granted.filter(({ group }) => group === name).map(({ collection }) => collection),
  }));
}

/** Makes a group of nobody, to which nothing is granted. @throws GrantFault */
export async function addGroup(store: Store, name: string, now: Date): Promise<void> {
  if (!isGroupName(name)) throw new GrantFault("unusable-group");
  await store.transaction(async (open) => {
    const made = await open
      .insert(groups)
      .values({ name, createdAt: now.toISOString() })
      .onConflictDoNothing()
      .returning();
    if (made.length === 0) throw new GrantFault("group-exists");
  });
}

/** Removes a group, with what was granted to it. @throws GrantFault */
export async function removeGroup(store: Store, name: string): Promise<void> {
  if (name === EVERYONE) throw new GrantFault("everyone-stays");
  await store.transaction(async (open) => {
    await requireGroup(open, name);
    await open.delete(grants).where(eq(grants.group, name));
    await open.delete(groupMembers).where(eq(groupMembers.group, name));
    await open.delete(groups).where(eq(groups.name, name));
  });
}

/** Takes an account into a group. @throws GrantFault */
export async function addMember(store: Store, group: string, reader: string): Promise<void> {
  if (group === EVERYONE) throw new GrantFault("everyone-stays");
  await store.transaction(async (open) => {
    await requireGroup(open, group);
    await open.insert(groupMembers).values({ group, reader }).onConflictDoNothing();
  });
}

/** Takes an account out of a group. @throws GrantFault */
export async function removeMember(store: Store, group: string, reader: string): Promise<void> {
  if (group === EVERYONE) throw new GrantFault("everyone-stays");
  await store.transaction(async (open) => {
    const removed = await open
      .delete(groupMembers)
      .where(and(eq(groupMembers.group, group), eq(groupMembers.reader, reader)))
      .returning();
    if (removed.length === 0) throw new GrantFault("no-such-member");
  });
}
