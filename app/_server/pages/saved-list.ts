import "server-only";
import type { ListOptions, ListOrder } from "@/components/saved/list-options";
import type { ListRow } from "@/components/saved/saved-list";
import { readChangeLog } from "@/saved/following/change-log";
import { readAllLinks } from "@/saved/store/links";
import { listSearches, type SearchRow, toNamed } from "@/saved/store/rows";
import type { ListedSearch } from "@/search/query/saved-search";
import { toFolded } from "@/search/text/word-spans";
import type { StoreServices } from "../services/store";
import { toConnectedGroups } from "./connected-groups";
import { toListed } from "./listed-searches";

/** What the list of all saved searches that the reader sees shows, by the store alone: as of the last refresh of each. */
export async function readSavedList(
  services: StoreServices,
  options: ListOptions,
  seenOf: (slug: string) => string | null,
): Promise<{ readonly groups: readonly (readonly ListRow[])[]; readonly count: number }> {
  const { store, reader } = services;
  const all = await listSearches(store, reader);
  const matching = all.filter((row) => isFound(row, options.find));
  const listed = await toListed(matching, services);
  const rows: ListRow[] = [];
  for (const [at, row] of matching.entries()) {
    const search = listed[at];
    if (search !== undefined && isOf(search, options.whose))
      rows.push({ search, news: await readNews(services, row, search.total, seenOf(row.slug)) });
  }
  const ordered = rows.sort(ORDERS[options.order]);
  return {
    groups: options.grouped ? await groupByLinks(services, all, ordered) : [ordered],
    count: all.length,
  };
}

function isFound({ slug, name, note, link }: SearchRow, find: string): boolean {
  const parameters = new URLSearchParams(link.slice(link.indexOf("?") + 1));
  const text = toFolded([slug, name, note, ...parameters.values()].join(" "));
  return toFolded(find)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Mine, those that others share with groups of mine, or those that everybody sees. */
function isOf({ mine, visibility }: ListedSearch, whose: ListOptions["whose"]): boolean {
  if (whose === "mine") return mine;
  return whose === "all" || visibility === (whose === "shared" ? "group" : "public");
}

/** Null where it is not known how many documents it holds. */
async function readNews(
  { store, reader }: StoreServices,
  row: SearchRow,
  total: number | null,
  seen: string | null,
): Promise<ListRow["news"]> {
  if (total === null) return null;
  const sight = { granted: reader.granted, ids: null };
  const since = seen !== null && seen > row.knownSince ? seen : row.knownSince;
  const changes = await readChangeLog(row, since, { store, clock: () => new Date() }, sight);
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
async function groupByLinks(
  { store, reader }: StoreServices,
  all: readonly SearchRow[],
  rows: readonly ListRow[],
) {
  const links = (await readAllLinks(store, reader)).map(({ from, to }) => [from.slug, to.slug] as const);
  const named = all.flatMap((row) => toNamed(row).map((slug) => [row.slug, slug] as const));
  return toConnectedGroups(rows, ({ search }) => search.slug, [...links, ...named]);
}
