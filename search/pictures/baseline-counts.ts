import { toDays } from "../document/dates";
import { TIMELINE_FIELDS, type TimelineUnit } from "../document/timeline-units";
import type { Snapshot } from "../meilisearch/snapshot";
import { withinDates } from "../query/narrowed";
import { EVERYTHING, type SearchQuery } from "../query/query";
import { toRead } from "../query/url";
import { openCounting } from "./counting";
import type { Period } from "./periods";
import { toCounts } from "./timeline-series";

/**
 * All documents of each period, whatever is searched, counted as the search counts: in stories, and within its own range,
 * so that no answer is cut that the search's own was not.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function countWhole(
  { group, from, to }: Pick<SearchQuery, "group" | "from" | "to">,
  { periods, unit }: { readonly periods: readonly Period[]; readonly unit: TimelineUnit },
  snapshot: Snapshot,
): Promise<{ readonly counts: readonly number[]; readonly exact: boolean }> {
  const [first] = [...periods].sort((a, b) => toDays(a.from).from - toDays(b.from).from);
  const last = [...periods].sort((a, b) => toDays(a.to).to - toDays(b.to).to).at(-1);
  const all = { ...EVERYTHING, group, from, to };
  const query = first && last ? withinDates(all, first.from, last.to, snapshot.now) : all;
  const { count } = await openCounting(toRead(query), snapshot);
  const [answer] = await count([{ carrying: [], facets: TIMELINE_FIELDS }]);
  const counts = toCounts(answer, unit);
  return {
    counts: periods.map(({ from: start }) => counts.get(start) ?? 0),
    exact: answer?.exact === true,
  };
}
