import type { HitTerms } from "../matching/prepare";
import type { View } from "../matching/views";
import { openViews } from "../meilisearch/answer-views";
import { type FoundAll, findAll } from "../meilisearch/find-sets";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { SearchQuery } from "../query/query";
import { readMarkedHits } from "./marked-hits";
import type { Hit } from "./result";
import { answerGrouped } from "./stories";
import { mayBringTexts } from "./text-sizes";

/** The exact matches of a search: the answers of its views, and the hits of the first of them with their marks. */
export type ExactAnswers = {
  readonly found: FoundAll;
  readonly exact: readonly ViewAnswer[];
  readonly marked: readonly Hit[];
};

/** Answers the views of a search, of which the first has the hits; those are marked while the engine still counts. */
export async function answerExact(
  query: SearchQuery,
  views: readonly View[],
  terms: HitTerms,
  snapshot: Snapshot,
): Promise<ExactAnswers> {
  const found = await findAll(
    views.flatMap((view) => view.branches),
    snapshot,
  );
  const [main, ...others] = views;
  if (main === undefined) return { found, exact: [], marked: [] };
  const withTexts = mayBringTexts(main.page.limit, snapshot.names);
  const all = [{ ...main, withTexts }, ...others];
  if (query.group !== null) {
    const exact = await answerGrouped(query, all, found.sets, snapshot);
    return { found, exact, marked: await readMarkedHits(exact[0]?.hits ?? [], terms, snapshot) };
  }
  const opened = openViews(all, found.sets, snapshot);
  const [exact, marked] = await Promise.all([
    opened.answers,
    opened.firstHits.then((hits) => readMarkedHits(hits, terms, snapshot)),
  ]);
  return { found, exact, marked };
}
