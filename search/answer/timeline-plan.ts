import { PUBLISHED_FIELDS, TIMELINE_UNITS, type TimelineUnit } from "../document/timeline-units";
import type { Condition } from "../matching/condition";
import type { PerView } from "../matching/per-view";
import type { Prepared } from "../matching/prepare";
import { toCountView } from "../matching/views";
import type { FoundSets } from "../meilisearch/id-sets";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import { answerJoined } from "./joined-views";
import { toMissingUnits, toUnits, withCoarserUnits } from "./timeline-units";

/** What counts made after others go by: what joins each count, the sets found, and the state of the index. */
export type Rest = {
  readonly joining: PerView<Condition>;
  readonly found: FoundSets;
  readonly snapshot: Snapshot;
};

/**
 * The units that the timeline of a search is counted in at first: months, which the others are added up from, and what the last
 * timeline of this index needed besides. A story with several dates can not be added up, so where stories count, all.
 */
export function toTimelinePlan({ query, wanted }: Prepared, { memory }: Snapshot): readonly TimelineUnit[] {
  if (!wanted.timeline) return [];
  return query.group === null ? memory.timeline.units : TIMELINE_UNITS;
}

/** The answers, and in their timeline every unit that it may be shown in; what was not counted yet is counted now. */
export async function withTimelineUnits(
  prepared: Prepared,
  counts: PerView<ViewAnswer>,
  planned: readonly TimelineUnit[],
  rest: Rest,
): Promise<PerView<ViewAnswer>> {
  const { query, wanted } = prepared;
  if (!wanted.timeline || query.group !== null) return counts;
  let view = counts.timeline ?? counts.main;
  let counted = planned;
  for (
    let missing = toMissingUnits(view, counted);
    missing.length > 0;
    missing = toMissingUnits(view, counted)
  ) {
    view = await withUnits(view, missing, prepared, rest);
    counted = toUnits([...counted, ...missing]);
  }
  rest.snapshot.memory.timeline.units = toNextUnits(view, counted);
  const whole = withCoarserUnits(view, counted);
  return counts.timeline === null ? { ...counts, main: whole } : { ...counts, timeline: whole };
}

/** What this timeline would have needed. */
function toNextUnits(view: ViewAnswer, counted: readonly TimelineUnit[]): readonly TimelineUnit[] {
  const needed = counted.filter((unit) => {
    const others = counted.filter((other) => other !== unit);
    return unit === "month" || toMissingUnits(view, others).includes(unit);
  });
  return toUnits(needed);
}

async function withUnits(
  view: ViewAnswer,
  units: readonly TimelineUnit[],
  { query, conditions }: Prepared,
  { joining, found, snapshot }: Rest,
): Promise<ViewAnswer> {
  const condition = conditions.timeline ?? conditions.main;
  const join = joining.timeline ?? joining.main;
  const fields = units.map((unit) => PUBLISHED_FIELDS[unit]);
  const [more] = await answerJoined(query, [toCountView(condition, fields)], [join], found, snapshot);
  return { ...view, counts: { ...view.counts, ...more?.counts } };
}
