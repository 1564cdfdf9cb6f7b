import { and, asc, eq, gt, or } from "drizzle-orm";
import { fromLink } from "@/search/query-url";
import { toNamedSlugs } from "@/search/saved-names";
import type { GoneDocument, SavedChanges } from "@/search/saved-search";
import { readShownDocuments } from "@/search/shown-documents";
import { Conflict, TooEarly } from "./errors";
import { type Desk, look } from "./look";
import { readRow, readSavedSearches, type SearchRow } from "./rows";
import { documents, members, moves } from "./schema";
import type { Store } from "./store";

/** Ids of what became of a search's documents, and the titles of those gone. */
export type ChangedIds = {
  readonly new: readonly string[];
  readonly changed: readonly string[];
  readonly retagged: readonly string[];
  readonly gone: readonly { readonly id: string; readonly title: string }[];
};

/**
 * What became of a saved search's documents since a time, up to now. `since` null: since it was saved.
 *
 * @throws TooEarly when it was not known then what the search held.
 * @throws Conflict when it holds more documents than can be followed.
 * @throws NoSuchSearch, SearchUnavailable
 */
export async function findChanges(slug: string, since: Date | null, desk: Desk): Promise<SavedChanges> {
  const until = desk.clock();
  const row = await look(await readRow(desk.store, slug), desk);
  const from = toSince(row, since);
  const ids = await readChangedIds(desk.store, row, from);
  const read = fromLink(row.link);
  const saved = await readSavedSearches(desk.store, toNamedSlugs(read.tree));
  const show = (some: readonly string[]) => readShownDocuments(some, read, { ...desk.context, saved });
  return {
    since: from,
    until: until.toISOString(),
    new: await show(ids.new),
    changed: await show(ids.changed),
    retagged: await show(ids.retagged),
    gone: await toGone(ids.gone, desk),
  };
}

function toSince(row: SearchRow, since: Date | null): string {
  if (!row.complete)
    throw new Conflict("too-large", "It holds more documents than can be followed. Narrow the search.");
  if (since === null) return row.knownSince;
  if (since < new Date(row.knownSince))
    throw new TooEarly(
      `What “${row.slug}” held is known since ${row.knownSince}, so not at ${since.toISOString()}.`,
    );
  return since.toISOString();
}

/** What the store knows of a search's documents since a time, up to its last look. */
export async function readChangedIds(
  store: Store,
  { key }: Pick<SearchRow, "key">,
  since: string,
): Promise<ChangedIds> {
  const [moved, there] = await Promise.all([
    store
      .select({ id: documents.id, title: documents.title, kind: moves.kind })
      .from(moves)
      .innerJoin(documents, eq(documents.key, moves.document))
      .where(and(eq(moves.search, key), gt(moves.at, since)))
      .orderBy(asc(moves.key)),
    store
      .select({ id: documents.id, changedSeen: documents.changedSeen })
      .from(members)
      .innerJoin(documents, eq(documents.key, members.document))
      .where(
        and(eq(members.search, key), or(gt(documents.changedSeen, since), gt(documents.retaggedSeen, since))),
      ),
  ]);
  const histories = new Map<string, { title: string; first: string; last: string }>();
  for (const { id, title, kind } of moved)
    histories.set(id, { title, first: histories.get(id)?.first ?? kind, last: kind });
  const cameAndStayed = [...histories].filter(
    ([, { first, last }]) => first === "gained" && last === "gained",
  );
  const wentForGood = [...histories].filter(([, { first, last }]) => first === "lost" && last === "lost");
  const isNew = new Set(cameAndStayed.map(([id]) => id));
  const stayed = there.filter(({ id }) => !isNew.has(id));
  const isChanged = (one: { changedSeen: string | null }): boolean => (one.changedSeen ?? "") > since;
  return {
    new: [...isNew],
    changed: stayed.filter(isChanged).map(({ id }) => id),
    retagged: stayed.filter((one) => !isChanged(one)).map(({ id }) => id),
    gone: wentForGood.map(([id, { title }]) => ({ id, title })),
  };
}

async function toGone(gone: ChangedIds["gone"], { context }: Desk): Promise<GoneDocument[]> {
  const ids = gone.map(({ id }) => id);
  const there = await context.engine.readMembers(ids, context.signal);
  return gone.map(({ id, title }) => ({
    id,
    title,
    reason: there.has(id) ? "no-longer-matches" : "removed",
  }));
}
