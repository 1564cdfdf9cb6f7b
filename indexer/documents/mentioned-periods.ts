import { isPartialDate } from "@/search/document/dates";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { MENTIONED_LENGTHS, type MentionedField } from "@/search/document/mentioned-fields";

type PeriodField = "mentionedDecades" | "mentionedYears" | "mentionedMonths";

/** First months of the seasons of TIMEX3, as the northern meteorological year counts them; winter begins in December. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * The first day (YYYYMMDD) of each time that TIMEX3 values name, by how long the times are, and the periods that hold
 * them. Vague ones name none.
 */
export function toMentionedFields(
  values: readonly string[],
): Pick<IndexedDocument, MentionedField | PeriodField> {
  const fields: Record<MentionedField, number[]> = {
    mentionedDay: [],
    mentionedWeek: [],
    mentionedMonth: [],
    mentionedQuarter: [],
    mentionedYear: [],
    mentionedDecade: [],
    mentionedCentury: [],
  };
  const times = values.map(toTime).filter((time) => time !== null);
  for (const { field, first } of times) if (!fields[field].includes(first)) fields[field].push(first);
  const spans = times.map(toSpan);
  return {
    ...fields,
    mentionedDecades: toPeriods(spans, (day) => `${day.slice(0, 3)}0`),
    mentionedYears: toPeriods(spans, (day) => day.slice(0, 4)),
    mentionedMonths: toPeriods(spans, (day) => day.slice(0, 7)),
  };
}

type Time = { readonly field: MentionedField; readonly first: number };

/** First and last day (YYYY-MM-DD) of a time. */
function toSpan({ field, first }: Time): readonly [string, string] {
  const { days, months } = MENTIONED_LENGTHS[field];
  const [year, month, day] = [Math.floor(first / 10_000), Math.floor(first / 100) % 100, first % 100];
  const toDay = (date: Date): string => date.toISOString().slice(0, 10);
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, day);
  const end = new Date(0);
  end.setUTCFullYear(year, month - 1 + months, day + days - 1);
  return [toDay(start), toDay(end)];
}

/** The periods that hold a time as a whole, each once; `none` alone where there are none. */
function toPeriods(
  spans: readonly (readonly [string, string])[],
  toPeriod: (day: string) => string,
): readonly string[] {
  const held = spans.flatMap(([first, last]) =>
    toPeriod(first) === toPeriod(last) ? [toPeriod(first)] : [],
  );
  return held.length === 0 ? ["none"] : [...new Set(held)].sort();
}

function toTime(value: string): Time | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (day)
    return isPartialDate(day) ? { field: "mentionedDay", first: Number(day.replaceAll("-", "")) } : null;
  if (/^\d{4}(-\d{2})?$/.test(value) && isPartialDate(value)) return toMonthOrYear(value);
  if (/^\d{3}$/.test(value)) return { field: "mentionedDecade", first: Number(value) * 100_000 + 101 };
  if (/^\d{2}$/.test(value)) return { field: "mentionedCentury", first: Number(value) * 1_000_000 + 101 };
  return toWeek(value) ?? toQuarter(value);
}

function toMonthOrYear(value: string): Time {
  if (value.length === 4) return { field: "mentionedYear", first: Number(value) * 10_000 + 101 };
  return { field: "mentionedMonth", first: Number(value.replace("-", "")) * 100 + 1 };
}

function toQuarter(value: string): Time | null {
  const [, year, part = ""] = /^(\d{4})-(Q[1-4]|SP|SU|FA|WI)$/.exec(value) ?? [];
  if (year === undefined) return null;
  const month = part.startsWith("Q") ? (Number(part.slice(1)) - 1) * 3 + 1 : (SEASONS[part] ?? 1);
  return { field: "mentionedQuarter", first: Number(year) * 10_000 + month * 100 + 1 };
}

/** Weeks as ISO 8601 counts them, a weekend as the week it ends: the first holds the year's first Thursday, and begins on a Monday. */
function toWeek(value: string): Time | null {
  const [, year, week] = /^(\d{4})-W(\d{2})(?:-WE)?$/.exec(value) ?? [];
  if (year === undefined || week === undefined || Number(week) < 1 || Number(week) > 53) return null;
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const monday = new Date(fourth);
  monday.setUTCDate(4 - ((fourth.getUTCDay() + 6) % 7) + (Number(week) - 1) * 7);
  return { field: "mentionedWeek", first: Number(monday.toISOString().slice(0, 10).replaceAll("-", "")) };
}
