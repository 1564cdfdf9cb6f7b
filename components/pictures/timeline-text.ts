import type { TimelineUnit } from "@/search/document/timeline-units";
import type { Period } from "@/search/pictures/periods";
import type { ComparedTimeline, Series } from "@/search/pictures/timeline-result";
import type { Strings } from "../strings/en";
import { toBucketText, toDateText } from "../ui/dates";
import { toValueText } from "../ui/value-text";

/** What a series is of. */
export function toSeriesText(
  { ask }: ComparedTimeline,
  { value, label }: Pick<Series, "value" | "label">,
  strings: Strings,
): string {
  if (label !== undefined) return label;
  return value === null || ask.by === null
    ? strings.timeline.everything
    : toValueText(ask.by, value, strings);
}

/** A period in words. */
export function toPeriodText({ from, precision }: Period, unit: TimelineUnit, strings: Strings): string {
  if (precision !== undefined) return strings.timeline.coarse(toDateText(from, strings));
  return toBucketText(from, unit, strings);
}

/** A count, and under shares what it is a share of. */
export function toPointText(timeline: ComparedTimeline, count: number, at: number, strings: Strings): string {
  const what = strings.found(count, timeline.query.group);
  const whole = timeline.whole[at] ?? 0;
  if (timeline.ask.as === "count" || whole === 0) return what;
  return strings.timeline.ofWhole(what, whole, strings.percent(count / whole));
}
