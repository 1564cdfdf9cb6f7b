import "server-only";
import type { Span } from "@/components/saved/changes-panel";
import type { SavedPage } from "@/components/saved/saved-search-page";
import { readSavedChanges } from "@/saved/following/changes";
import { listHooks } from "@/saved/hooks/hooks";
import { Conflict, NotAllowed, TooEarly } from "@/saved/store/errors";
import { openSearch } from "@/saved/store/open-search";
import type { Services } from "@/saved/store/services";
import { runSearch } from "@/search/answer/run-search";
import { toSetLink } from "@/search/query/paths";
import type { ShownSearch } from "@/search/query/saved-search";
import { readListed, readShown } from "./listed-searches";
import { readSharingOptions } from "./sharing-options";

const DAY = 86_400_000;

/** What an address says of the page of a saved search. */
export type SavedPageOptions = {
  /** Changes since then; null for the reader's last visit, or else since the save. */
  readonly since: Date | null;
  /** When the reader last visited it, ISO 8601 in UTC. */
  readonly seen: string | null;
};

/**
 * A saved search with what its page shows around it.
 *
 * @throws NoSuchSearch, SearchUnavailable
 */
export async function readSavedPage(
  slug: string,
  { since, seen }: SavedPageOptions,
  services: Services,
): Promise<Omit<SavedPage, "secret" | "isDeleting" | "typed">> {
  const search = await readShown(slug, services);
  const lastSeen = seen !== null && seen >= search.createdAt ? new Date(seen) : null;
  const [documents, changes, listed, hooks] = await Promise.all([
    readDocuments(search, services),
    readChanges(slug, since ?? lastSeen, services),
    readListed(services),
    readHooks(slug, services),
  ]);
  return {
    search,
    ...documents,
    ...changes,
    spans: toSpans(search, seen, services.clock()),
    others: listed.filter((other) => other.slug !== slug),
    hooks,
    sharing: await readSharingOptions(services),
  };
}

/** Null where the reader may not see them. */
async function readHooks(slug: string, services: Services): Promise<SavedPage["hooks"]> {
  try {
    return await listHooks(services, slug);
  } catch (error) {
    if (error instanceof NotAllowed) return null;
    throw error;
  }
}

/** The first documents of its exact set, or of the search as it was saved. */
async function readDocuments({ slug, link, mode }: ShownSearch, services: Services) {
  const { read, context } = await openSearch(mode === "frozen" ? toSetLink(slug) : link, services);
  const { hits, total, exact, notices } = await runSearch(read, context);
  return { hits, total, exact, notices: notices.filter(({ code }) => code === "part-missing") };
}

/** Null where there are too many documents to follow. For a time that is too early it is what is known, and the page says so. */
async function readChanges(
  slug: string,
  since: Date | null,
  services: Services,
): Promise<Pick<SavedPage, "changes" | "isTooEarly">> {
  try {
    return { changes: await readSavedChanges(slug, since, services), isTooEarly: false };
  } catch (error) {
    if (error instanceof Conflict) return { changes: null, isTooEarly: false };
    if (error instanceof TooEarly)
      return { changes: await readSavedChanges(slug, null, services), isTooEarly: true };
    throw error;
  }
}

function toSpans({ createdAt }: ShownSearch, seen: string | null, now: Date): readonly Span[] {
  const ago = (days: number): string => new Date(now.getTime() - days * DAY).toISOString();
  const spans: readonly Span[] = [
    ...(seen === null ? [] : [{ key: "seen" as const, since: seen }]),
    { key: "week", since: ago(7) },
    { key: "month", since: ago(30) },
  ];
  return [...spans.filter(({ since }) => since > createdAt), { key: "saved", since: createdAt }];
}
