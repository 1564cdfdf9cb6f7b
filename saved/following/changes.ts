import { readMembers } from "@/search/meilisearch/members";
import { withSnapshot } from "@/search/meilisearch/snapshot";
import type { GoneDocument, SavedChanges } from "@/search/query/saved-search";
import { readShownDocuments } from "@/search/sharing/changed-documents";
import { Conflict, TooEarly } from "../store/errors";
import { openSearch } from "../store/open-search";
import { readRow, type SearchRow } from "../store/rows";
import type { Services } from "../store/services";
import { readChangeLog, type TitledDocument } from "./change-log";
import { readSight } from "./owner";
import { refresh } from "./refresh";

/**
 * What came, changed and went of a saved search's documents since a time, up to now, of those that the reader may see. `since` null: since it was saved.
 *
 * @throws TooEarly when it was not known then what the search held.
 * @throws Conflict when it holds more documents than can be followed.
 * @throws NoSuchSearch, SearchUnavailable
 */
export async function readSavedChanges(
  slug: string,
  since: Date | null,
  services: Services,
): Promise<SavedChanges> {
  const row = await refresh(await readRow(services.store, slug, services.reader), services);
  const from = toSince(row, since);
  const log = await readChangeLog(row, from, services, await readSight(row, services), { withReread: true });
  const { read, context } = await openSearch(row.link, services);
  return withSnapshot(context, "beside", async (snapshot) => {
    const show = (some: readonly TitledDocument[]) =>
      readShownDocuments(
        some.map(({ id }) => id),
        read,
        snapshot,
      );
    return {
      since: log.since,
      until: log.until,
      new: await show(log.new),
      changed: await show(log.changed),
      retagged: await show(log.retagged),
      gone: await toGone(log.gone, services),
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

async function toGone(gone: readonly TitledDocument[], { context }: Services): Promise<GoneDocument[]> {
  const ids = gone.map(({ id }) => id);
  const there = await readMembers(ids, context);
  return gone.map(({ id, title }) => ({
    id,
    title,
    reason: there.has(id) ? "no-longer-matches" : "removed",
  }));
}
