import { and, eq, sql } from "drizzle-orm";
import type { Member } from "@/search/meilisearch/members";
import type { StoreReader } from "./rows";
import { documents, frozen, members, moves } from "./schema";
import type { Transaction } from "./store";

/** A document as the store has it, also of one that is in no index and of no collection. */
export type StoredMember = Pick<Member, "id" | "title" | "changed" | "retagged"> & {
  readonly collection: string | null;
};

/** Which documents a search holds, as rows. Lists go to the database as one JSON value each, however long they are. */

/** The documents a search held at the last refresh, by id; with `among`: only those of these. */
export async function readHeldIds(
  store: StoreReader,
  search: number,
  among: ReadonlySet<string> | null,
): Promise<ReadonlySet<string>> {
  const isAmong = among && sql`${documents.id} in ${toList(among)}`;
  const rows = await store
    .select({ id: documents.id })
    .from(members)
    .innerJoin(documents, eq(documents.key, members.document))
    .where(and(eq(members.search, search), isAmong ?? undefined));
  return new Set(rows.map(({ id }) => id));
}

/** Documents as they were when last written down, by id; those that never were are left out. */
export async function readStoredMembers(
  store: StoreReader,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, StoredMember>> {
  const { id, title, collection, changed, retagged } = documents;
  const rows = await store
    .select({ id, title, collection, changed, retagged })
    .from(documents)
    .where(sql`${documents.id} in ${toList(ids)}`);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Writes down documents as they are now, with the time where one has changed since it was last written. The tags of those
 * of `reread` differ only because they were read closely.
 */
export async function putDocuments(
  store: Transaction,
  current: Iterable<StoredMember>,
  at: string,
  reread: ReadonlySet<string> = new Set(),
): Promise<void> {
  const rows = Array.from(current, ({ id, title, changed, retagged, collection }) => [
    id,
    title,
    changed,
    retagged,
    collection,
  ]);
  const isReread = sql`excluded.id in ${toList(reread)}`;
  await store.run(sql`
    insert into documents (id, title, changed, retagged, collection)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${JSON.stringify(rows)}) where true
    on conflict (id) do update set
      title = excluded.title,
      collection = excluded.collection,
      changed_seen = case when excluded.changed > documents.changed then ${at} else changed_seen end,
      retagged_seen = case
        when excluded.retagged > documents.retagged and not ${isReread} then ${at} else retagged_seen end,
      reread_seen = case
        when excluded.retagged > documents.retagged and ${isReread} then ${at} else reread_seen end,
      changed = max(documents.changed, excluded.changed),
      retagged = max(documents.retagged, excluded.retagged)
    where excluded.title <> documents.title or excluded.collection is not documents.collection
      or excluded.changed > documents.changed or excluded.retagged > documents.retagged`);
}

/** Takes documents into what a search holds. They are known already. */
export async function putMembers(store: Transaction, search: number, ids: Iterable<string>): Promise<void> {
  await store.run(sql`
    insert or ignore into ${members} (search, document)
    select ${search}, key from documents where id in ${toList(ids)}`);
}

/** Takes documents out of what a search holds. */
export async function removeMembers(
  store: Transaction,
  search: number,
  ids: Iterable<string>,
): Promise<void> {
  await store.run(sql`
    delete from ${members} where search = ${search}
      and document in (select key from documents where id in ${toList(ids)})`);
}

/** Saves what a frozen search holds, in place of what it held. */
export async function putFrozen(store: Transaction, search: number, ids: Iterable<string>): Promise<void> {
  await store.delete(frozen).where(eq(frozen.search, search));
  await store.run(sql`
    insert into ${frozen} (search, document)
    select ${search}, key from documents where id in ${toList(ids)}`);
}

/** Writes down what a search gained or lost. */
export async function putMoves(
  store: Transaction,
  search: number,
  kind: "gained" | "lost",
  ids: Iterable<string>,
  at: string,
): Promise<void> {
  await store.run(sql`
    insert into ${moves} (search, document, at, kind)
    select ${search}, key, ${at}, ${kind} from documents where id in ${toList(ids)}`);
}

function toList(ids: Iterable<string>) {
  return sql`(select value from json_each(${JSON.stringify([...ids])}))`;
}
