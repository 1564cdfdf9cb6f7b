import type { View } from "../matching/views";
import type { CopiesAnswer } from "../meilisearch/read-copies";
import type { ViewAnswer } from "../meilisearch/stored";
import { toSurplus } from "./surplus";

/** So many hits more than a first page has are read at once, since some of them may be copies of others. */
const SPARE = 20;

/** The view with the hits that may be needed besides. */
export function withSpare(view: View): View {
  const { offset, limit } = view.page;
  return offset > 0 || limit === 0 ? view : { ...view, page: { offset, limit: limit + SPARE } };
}

/** The hits of a first page, of which one document a story is left. */
export function toFirstPage(
  { page }: View,
  { hits }: ViewAnswer,
  read: CopiesAnswer | undefined,
): Pick<ViewAnswer, "hits"> {
  const surplus = new Set(toSurplus(read?.copies ?? []).map(({ id }) => id));
  return { hits: hits.filter(({ id }) => !surplus.has(id)).slice(0, page.limit) };
}

/** Whether a first page has as many hits as it may, so that no other need be looked up. */
export function isFilled({ page }: View, answer: ViewAnswer | undefined): boolean {
  const most = Math.min(page.limit, answer?.total ?? 0);
  return page.offset === 0 && answer !== undefined && answer.hits.length >= most;
}
