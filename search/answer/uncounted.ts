import type { PerView } from "../matching/per-view";
import type { Prepared } from "../matching/prepare";
import { toCountView, toValueConditions } from "../matching/views";
import type { ViewAnswer } from "../meilisearch/stored";
import { toFacetCounts, toUncounted } from "./facet-results";
import { answerJoined } from "./joined-views";
import type { Rest } from "./timeline-plan";

/** The answers, and besides those of the chosen values that a cut answer lacks. */
export async function withUncounted(
  { query, conditions, wanted }: Prepared,
  answers: PerView<ViewAnswer>,
  { joining, found, snapshot }: Rest,
): Promise<PerView<ViewAnswer>> {
  const all = toUncounted(query, toFacetCounts(query, answers));
  const uncounted = all.filter(({ key }) => wanted.facets.includes(key));
  if (uncounted.length === 0) return answers;
  const views = toValueConditions(query, conditions, uncounted).map((condition) =>
    toCountView(condition, []),
  );
  const joins = toValueConditions(query, joining, uncounted);
  const counted = await answerJoined(query, views, joins, found, snapshot);
  const values = uncounted.flatMap((pair, at) => {
    const of = counted[at];
    return of === undefined ? [] : [{ ...pair, of }];
  });
  return { ...answers, values };
}
