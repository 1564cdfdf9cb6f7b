import type { View } from "../matching/views";
import { SORT_RULES, toEngineQuery } from "./engine-query";
import type { FoundSets } from "./id-sets";
import { DOCUMENTS } from "./index-settings";
import type { EngineParameters } from "./requests";
import { HIT_FIELDS, OPENING } from "./stored";

/**
 * The queries of a view, one a branch. The engine cannot rank by relevance where a branch has no text: such a union comes
 * newest first.
 */
export function toQueries(
  view: View,
  found: FoundSets,
  fields: readonly string[] = view.withTexts === true ? [...HIT_FIELDS, OPENING] : HIT_FIELDS,
): EngineParameters[] {
  const queries = view.branches.map((branch) => toEngineQuery(branch, found));
  const isMixed = queries.length > 1 && queries.some((query) => query.q === "");
  const sort = SORT_RULES[view.sort === "relevance" && isMixed ? "newest" : view.sort];
  return queries.map((query) => ({
    indexUid: DOCUMENTS,
    ...query,
    matchingStrategy: "all",
    attributesToRetrieve: [...fields],
    ...(sort.length > 0 ? { sort: [...sort] } : {}),
  }));
}
