/** A day, or a month or year where less is known. */
export type Day = { readonly year: number; readonly month: number | null; readonly day: number | null };

const DAY_MS = 86_400_000;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else. */
export function toDay(text: string | null): Day | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? "");
  if (!match) return null;
  return {
    year: Number(match[1]),
    month: match[2] ? Number(match[2]) : null,
    day: match[3] ? Number(match[3]) : null,
  };
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** A TIMEX3 value of a day, month or year; null when there is no such day. */
export function toValue(year: number, month: number | null = null, day: number | null = null): string | null {
  if (year < 1 || year > 2999) return null;
  if (month === null) return pad(year, 4);
  if (month < 1 || month > 12) return null;
  if (day === null) return `${pad(year, 4)}-${pad(month)}`;
  if (day < 1 || day > toMonthLength(year, month)) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

export function toMonthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toTime(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day);
}

/** 0 for Sunday to 6; null when the day is not fully known. */
export function toWeekday({ year, month, day }: Day): number | null {
  return month === null || day === null ? null : new Date(toTime(year, month, day)).getUTCDay();
}

/** The day some days away; null when the anchor is no full day. */
export function addDays(anchor: Day | null, days: number): string | null {
  if (!anchor || anchor.month === null || anchor.day === null) return null;
  const date = new Date(toTime(anchor.year, anchor.month, anchor.day) + days * DAY_MS);
  return Number.isNaN(date.getTime())
    ? null
    : toValue(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The month some months away, as `YYYY-MM`. */
export function addMonths(anchor: Day | null, months: number): string | null {
  if (!anchor || anchor.month === null) return null;
  const count = anchor.year * 12 + anchor.month - 1 + months;
  return toValue(Math.floor(count / 12), (count % 12) + 1);
}

/** The ISO week a day lies in, as `YYYY-Www`; null when the day is not fully known. */
export function toIsoWeek(day: Day): string | null {
  if (day.month === null || day.day === null) return null;
  const weekday = (toWeekday(day) ?? 0) || 7;
  const thursday = new Date(toTime(day.year, day.month, day.day) + (4 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1;
  return `${pad(year, 4)}-W${pad(week)}`;
}

/** The ISO week some weeks away, as `YYYY-Www`. */
export function addWeeks(anchor: Day | null, weeks: number): string | null {
  const day = toDay(addDays(anchor, weeks * 7));
  return day ? toIsoWeek(day) : null;
}

/** The same day some months or years away, cut to the month's length; coarser when the anchor is. */
export function addToDay(anchor: Day | null, months: number): string | null {
  const month = toDay(addMonths(anchor, months));
  if (!anchor || !month || month.month === null) return null;
  if (anchor.day === null) return toValue(month.year, month.month);
  return toValue(month.year, month.month, Math.min(anchor.day, toMonthLength(month.year, month.month)));
}
