import "server-only";
import type { ListOptions, ListOrder } from "@/components/saved/list-options";
import type { ListRow } from "@/components/saved/saved-list";
import { readChangeLog } from "@/saved/following/change-log";
import { readCounts } from "@/saved/store/counts";
import { readAllLinks } from "@/saved/store/links";
import { listSearches, type SearchRow, toNamed } from "@/saved/store/rows";
import type { Store } from "@/saved/store/store";
import { toFolded } from "@/search/text/word-spans";
import { toGroups } from "./connected-groups";
import { toListed } from "./listed-searches";

/** What the list of all saved searches shows, by the store alone: as of the last look at each. */
export async function readList(
  store: Store,
  ask: ListOptions,
  seenOf: (slug: string) => string | null,
): Promise<{ readonly groups: readonly (readonly ListRow[])[]; readonly count: number }> {
  const [all, counts] = await Promise.all([listSearches(store), readCounts(store)]);
  const found = all.filter((row) => isFound(row, ask.find));
  const rows: ListRow[] = [];
  for (const row of found)
    rows.push({ search: toListed(row, counts), news: await readNews(store, row, seenOf(row.slug)) });
  const ordered = rows.sort(ORDERS[ask.order]);
  return { groups: ask.grouped ? await groupByLinks(store, all, ordered) : [ordered], count: all.length };
}

function isFound({ slug, name, note, link }: SearchRow, find: string): boolean {
  const asked = new URLSearchParams(link.slice(link.indexOf("?") + 1));
  const text = toFolded([slug, name, note, ...asked.values()].join(" "));
  return toFolded(find)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

async function readNews(store: Store, row: SearchRow, seen: string | null): Promise<ListRow["news"]> {
  if (!row.complete) return null;
  const since = seen !== null && seen > row.knownSince ? seen : row.knownSince;
  const noted = await readChangeLog(row, since, { store, clock: () => new Date() });
  return { came: noted.new.length, changed: noted.changed.length, gone: noted.gone.length };
}

const newsOf = ({ news }: ListRow): number => (news === null ? 0 : news.came + news.changed + news.gone);

const ORDERS: Readonly<Record<ListOrder, (a: ListRow, b: ListRow) => number>> = {
  newest: (a, b) => (a.search.createdAt > b.search.createdAt ? -1 : 1),
  name: (a, b) => a.search.name.localeCompare(b.search.name),
  news: (a, b) => newsOf(b) - newsOf(a),
  total: (a, b) => (b.search.total ?? Number.MAX_VALUE) - (a.search.total ?? Number.MAX_VALUE),
};

/** Those that lead to each other by links or by naming each other stand together. */
async function groupByLinks(store: Store, all: readonly SearchRow[], rows: readonly ListRow[]) {
  const links = await readAllLinks(store);
  const named = all.flatMap((row) => toNamed(row).map((slug) => [row.slug, slug] as const));
  return toGroups(rows, ({ search }) => search.slug, [...links, ...named]);
}
