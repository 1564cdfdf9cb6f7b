import { readMembers } from "@/search/meilisearch/members";
import { withSnapshot } from "@/search/meilisearch/snapshot";
import type { GoneDocument, SavedChanges } from "@/search/query/saved-search";
import { readShownDocuments } from "@/search/sharing/changed-documents";
import { Conflict, TooEarly } from "../store/errors";
import { openSearch } from "../store/open-search";
import { readRow, type SearchRow } from "../store/rows";
import type { Desk } from "../store/services";
import { type NotedDocument, readNoted } from "./change-log";
import { look } from "./refresh";

/**
 * What became of a saved search's documents since a time, up to now. `since` null: since it was saved.
 *
 * @throws TooEarly when it was not known then what the search held.
 * @throws Conflict when it holds more documents than can be followed.
 * @throws NoSuchSearch, SearchUnavailable
 */
export async function findChanges(slug: string, since: Date | null, desk: Desk): Promise<SavedChanges> {
  const row = await look(await readRow(desk.store, slug), desk);
  const noted = await readNoted(row, toSince(row, since), desk);
  const { read, context } = await openSearch(row.link, desk);
  return withSnapshot(context, "beside", async (snapshot) => {
    const show = (some: readonly NotedDocument[]) =>
      readShownDocuments(
        some.map(({ id }) => id),
        read,
        snapshot,
      );
    return {
      since: noted.since,
      until: noted.until,
      new: await show(noted.new),
      changed: await show(noted.changed),
      retagged: await show(noted.retagged),
      gone: await toGone(noted.gone, desk),
    };
  });
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

async function toGone(gone: readonly NotedDocument[], { context }: Desk): Promise<GoneDocument[]> {
  const ids = gone.map(({ id }) => id);
  const there = await readMembers(ids, context);
  return gone.map(({ id, title }) => ({
    id,
    title,
    reason: there.has(id) ? "no-longer-matches" : "removed",
  }));
}
