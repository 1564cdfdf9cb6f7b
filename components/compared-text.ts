import type { ComparedTimeline, Series } from "@/search/compared-result";
import type { Period } from "@/search/periods";
import { fromLink } from "@/search/query-url";
import type { TimelineUnit } from "@/search/result";
import { toBucketText, toDateText } from "./dates";
import { LOCALE, strings } from "./strings";
import { toValueText } from "./value-text";

const PERCENT = new Intl.NumberFormat(LOCALE, { style: "percent", maximumSignificantDigits: 2 });

/** A share as the reader sees it. */
export function toPercentText(share: number): string {
  return PERCENT.format(share);
}

/** What a series is of. */
export function toSeriesText({ ask }: ComparedTimeline, { value }: Pick<Series, "value">): string {
  return value === null || ask.by === null ? strings.timelineRoom.everything : toValueText(ask.by, value);
}

/** A period in words. */
export function toPeriodText({ from, precision }: Period, unit: TimelineUnit): string {
  if (precision !== undefined) return strings.timelineRoom.coarse(toDateText(from));
  return toBucketText(from, unit);
}

/** A count, and under shares what it is a share of. */
export function toPointText(timeline: ComparedTimeline, count: number, at: number): string {
  const what = strings.found(count, fromLink(timeline.link).query.group);
  const whole = timeline.whole[at] ?? 0;
  if (timeline.ask.as === "count" || whole === 0) return what;
  return strings.timelineRoom.ofWhole(what, whole, toPercentText(count / whole));
}
