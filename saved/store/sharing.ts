import { eq } from "drizzle-orm";
import { isAtLeast, type Reader } from "@/access/rules/reader";
import { mayChangeSearch, type Owned, toShownGroups } from "@/access/rules/saved-searches";
import type { Sharing } from "@/search/query/saved-search";
import { groups as groupTable } from "./access-schema";
import type { SearchRow } from "./rows";
import { shares } from "./schema";
import type { Services } from "./services";
import type { Store, Transaction } from "./store";

/** Every reader is in it, so that what is shared with it is public. */
const EVERYONE = "everyone";

/** The groups that a reader may share with, by name: an admin with any, others with those they are in. */
export async function readShareable(store: Store, reader: Reader): Promise<readonly string[]> {
  const names = isAtLeast(reader.role, "admin")
    ? (await store.select({ name: groupTable.name }).from(groupTable)).map(({ name }) => name)
    : reader.groups;
  return names.filter((name) => name !== EVERYONE).sort();
}

/** Writes down which groups a saved search is shared with, in place of those it was shared with. */
export async function putShares(
  store: Transaction,
  search: number,
  groups: readonly string[],
): Promise<void> {
  await store.delete(shares).where(eq(shares.search, search));
  if (groups.length > 0) await store.insert(shares).values(groups.map((group) => ({ search, group })));
}

/** Whose saved searches are and who may see them, as the reader gets to know it, in the order of the rows. */
export async function readSharing(
  rows: readonly SearchRow[],
  { reader, readReaderOf }: Pick<Services, "reader" | "readReaderOf">,
): Promise<readonly Sharing[]> {
  const owners = [...new Set(rows.flatMap(({ owner }) => owner ?? []))];
  const known = await Promise.all(owners.map(async (owner) => [owner, await readReaderOf(owner)] as const));
  const names = new Map(known.flatMap(([owner, one]) => (one === null ? [] : [[owner, one.name] as const])));
  return rows.map((row) => ({
    ...toOwned(row, reader),
    owner: (row.owner === null ? null : names.get(row.owner)) ?? null,
    mine: row.owner === reader.id,
    changeable: mayChangeSearch(reader, row),
  }));
}

/** The visibility of nobody's is public, whatever an older row says. */
function toOwned(row: Owned, reader: Reader): Pick<Sharing, "visibility" | "groups"> {
  return {
    visibility: row.owner === null ? "public" : row.visibility,
    groups: toShownGroups(reader, row),
  };
}
