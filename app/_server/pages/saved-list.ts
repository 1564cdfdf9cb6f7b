import "server-only";
import type { ListOptions, ListOrder } from "@/components/saved/list-options";
import type { ListRow } from "@/components/saved/saved-list";
import { readChangeLog } from "@/saved/following/change-log";
import { readCounts } from "@/saved/store/counts";
import { readAllLinks } from "@/saved/store/links";
import { listSearches, type SearchRow, toNamed } from "@/saved/store/rows";
import type { Store } from "@/saved/store/store";
import { toFolded } from "@/search/text/word-spans";
import { toConnectedGroups } from "./connected-groups";
import { toListed } from "./listed-searches";

/** What the list of all saved searches shows, by the store alone: as of the last refresh of each. */
export async function readSavedList(
  store: Store,
  options: ListOptions,
  seenOf: (slug: string) => string | null,
): Promise<{ readonly groups: readonly (readonly ListRow[])[]; readonly count: number }> {
  const [all, counts] = await Promise.all([listSearches(store), readCounts(store)]);
  const matching = all.filter((row) => isFound(row, options.find));
  const rows: ListRow[] = [];
  for (const row of matching)
    rows.push({ search: toListed(row, counts), news: await readNews(store, row, seenOf(row.slug)) });
  const ordered = rows.sort(ORDERS[options.order]);
  return { groups: options.grouped ? await groupByLinks(store, all, ordered) : [ordered], count: all.length };
}

function isFound({ slug, name, note, link }: SearchRow, find: string): boolean {
  const parameters = new URLSearchParams(link.slice(link.indexOf("?") + 1));
  const text = toFolded([slug, name, note, ...parameters.values()].join(" "));
  return toFolded(find)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

async function readNews(store: Store, row: SearchRow, seen: string | null): Promise<ListRow["news"]> {
  if (!row.complete) return null;
  const since = seen !== null && seen > row.knownSince ? seen : row.knownSince;
  const changes = await readChangeLog(row, since, { store, clock: () => new Date() });
  return { came: changes.new.length, changed: changes.changed.length, gone: changes.gone.length };
}

const newsOf = ({ news }: ListRow): number => (news === null ? 0 : news.came + news.changed + news.gone);

const ORDERS: Readonly<Record<ListOrder, (a: ListRow, b: ListRow) => number>> = {
  newest: (a, b) => (a.search.createdAt > b.search.createdAt ? -1 : 1),
  name: (a, b) => a.search.name.localeCompare(b.search.name),
  news: (a, b) => newsOf(b) - newsOf(a),
  total: (a, b) => (b.search.total ?? Number.MAX_VALUE) - (a.search.total ?? Number.MAX_VALUE),
};

/** Saved searches that are linked, or name each other, are in one group. */
async function groupByLinks(store: Store, all: readonly SearchRow[], rows: readonly ListRow[]) {
  const links = await readAllLinks(store);
  const named = all.flatMap((row) => toNamed(row).map((slug) => [row.slug, slug] as const));
  return toConnectedGroups(rows, ({ search }) => search.slug, [...links, ...named]);
}
