import type { TimelineUnit } from "../answer/result";
import { toDays } from "../document/dates";
import { TIMELINE_FIELDS } from "../matching/views";
import type { SearchContext } from "../meilisearch/search-context";
import { withinDates } from "../query/narrowed";
import { EVERYTHING, type SearchQuery } from "../query/query";
import { toRead } from "../query/url";
import { countWith } from "./counting";
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
  context: SearchContext,
): Promise<{ readonly counts: readonly number[]; readonly exact: boolean }> {
  const [first] = [...periods].sort((a, b) => toDays(a.from).from - toDays(b.from).from);
  const last = [...periods].sort((a, b) => toDays(a.to).to - toDays(b.to).to).at(-1);
  const all = { ...EVERYTHING, group, from, to };
  const query = first && last ? withinDates(all, first.from, last.to, context.now) : all;
  return countWith(toRead(query), context, async ({ count }) => {
    const [answer] = await count([{ carrying: [], facets: TIMELINE_FIELDS }]);
    const counts = toCounts(answer, unit);
    return {
      counts: periods.map(({ from: start }) => counts.get(start) ?? 0),
      exact: answer?.exact === true,
    };
  });
}
