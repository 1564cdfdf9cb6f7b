import { withKnownValues } from "../collection/canonical-values";
import { NONE } from "../matching/condition";
import { fromList, mapViews, type PerView, toList } from "../matching/per-view";
import { type Prepared, prepare } from "../matching/prepare";
import { toViews } from "../matching/views";
import { answerViews } from "../meilisearch/answer-views";
import { findAll } from "../meilisearch/find-sets";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { ReadQuery } from "../query/url";
import { shareCounts } from "./counts-by-columns";
import { toTimelinePlan, withTimelineUnits } from "./timeline-plan";
import { withUncounted } from "./uncounted";

/** The counts of a search without its hits. Not `exact` where the engine may have stopped early, or a set was too large. */
export type CountedAlone = {
  readonly prepared: Prepared;
  readonly counts: PerView<ViewAnswer>;
  readonly exact: boolean;
};

/** Counts a search whose hits are known already, of one snapshot. No close matches may join it, and no stories be counted. */
export async function countAlone(read: ReadQuery, snapshot: Snapshot): Promise<CountedAlone> {
  const { names } = snapshot;
  const prepared = await prepare(read, withKnownValues(read.query, names, []), snapshot, []);
  const { query, conditions, wanted } = prepared;
  const units = toTimelinePlan(prepared, snapshot);
  const planned = toViews(query, conditions, wanted, units);
  const all = { ...planned, main: { ...planned.main, page: { offset: 0, limit: 0 } } };
  const shared = shareCounts(all, prepared, snapshot);
  const { views } = shared;
  const found = await findAll(
    toList(views).flatMap(({ branches }) => branches),
    snapshot,
  );
  const [answers, complete] = await Promise.all([
    answerViews(toList(views), found.sets, snapshot),
    shared.count(),
  ]);
  const rest = { joining: mapViews(conditions, () => NONE), found: found.sets, snapshot };
  const whole = await complete(fromList(views, answers), found.sets, snapshot);
  const counted = await withUncounted(prepared, whole, rest);
  return {
    prepared,
    counts: await withTimelineUnits(prepared, counted, units, rest),
    exact: found.complete && toList(whole).every((one) => one.exact),
  };
}
