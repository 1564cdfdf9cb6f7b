import type { DateTag } from "@/search/document";
import type { Reading } from "../reading";
import { ABSOLUTE } from "./absolute";
import { toDay } from "./calendar";
import type { DateContext, DateRecogniser, FoundDate } from "./recogniser";
import { RELATIVE } from "./relative";

/** Absolute first: of two dates of one length at one place, the one that says its year wins. */
const RECOGNISERS: readonly DateRecogniser[] = [...ABSOLUTE, ...RELATIVE];
const AHEAD =
  /\b(?:will|shall|would|next|upcoming|expected to|plans? to|scheduled|due|until|ahead of|set to|going to|hopes? to)\b|['’]ll\b/i;
/** Publishers of these places write the month first. */
const MONTH_FIRST = true;

/** The times a text speaks of, resolved against the document's own date. */
export function findDates(reading: Reading, publishedAt: string | null): readonly DateTag[] {
  const anchor = toDay(publishedAt);
  const found: FoundDate[] = [];
  for (const recogniser of RECOGNISERS)
    for (const match of reading.text.matchAll(recogniser.pattern)) {
      const start = match.index;
      const context: DateContext = {
        anchor,
        text: reading.text,
        at: start,
        isAhead: AHEAD.test(reading.text.slice(Math.max(0, start - 100), start)),
        dayFirst: !MONTH_FIRST,
      };
      const value = recogniser.toValue(match.groups ?? {}, context);
      if (value === null) continue;
      found.push({
        start,
        end: start + match[0].length,
        value,
        rule: recogniser.rule,
        certainty: recogniser.certainty,
      });
    }
  return toDateTags(dropOverlaps(found));
}

function dropOverlaps(found: readonly FoundDate[]): readonly FoundDate[] {
  const ranked = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundDate[] = [];
  for (const date of ranked) {
    const last = kept.at(-1);
    if (!last || last.end <= date.start) kept.push(date);
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date;
  }
  return kept;
}

function toDateTags(found: readonly FoundDate[]): readonly DateTag[] {
  const byValue = new Map<string, FoundDate[]>();
  for (const date of found) byValue.set(date.value, [...(byValue.get(date.value) ?? []), date]);
  return [...byValue].map(([value, dates]) => ({
    value,
    mentions: dates.map(({ start, end, rule, certainty }) => ({ start, end, rule, certainty })),
  }));
}
