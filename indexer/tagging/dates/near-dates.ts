import { addDays, type Day, toValue, toWeekday } from "./calendar";
import type { DateContext } from "./recogniser";

const MID_MONTH = 15;
/** A day this near before the document's own (or month) may still be a slip of its date: it looks back. */
const NEAR = 100;
const HALF_YEAR = 600;

/** News looks back: a month or day without a year is the latest one, unless the sentence looks ahead. */
export function toNearMonthDay(
  month: number | null,
  day: number | null,
  context: DateContext,
): string | null {
  const { anchor } = context;
  if (!anchor || month === null) return null;
  return toValue(toNearYear(anchor, month, day, context), month, day);
}

function toNearYear(
  anchor: Day,
  month: number,
  day: number | null,
  { isAhead, isNear }: DateContext,
): number {
  const now = (anchor.month ?? 1) * 100 + (anchor.day ?? MID_MONTH);
  const then = month * 100 + (day ?? (month === anchor.month ? (anchor.day ?? MID_MONTH) : MID_MONTH));
  if (isNear) return anchor.year + (then - now > HALF_YEAR ? -1 : now - then > HALF_YEAR ? 1 : 0);
  if (isAhead) return then < now && now - then > NEAR ? anchor.year + 1 : anchor.year;
  return then > now + NEAR ? anchor.year - 1 : anchor.year;
}

/** A weekday is the latest one, the day itself included; with a step or in a sentence that looks ahead, the next; of what was to come, the nearest. */
export function toNearWeekday(
  weekday: number | null,
  step: number | null,
  { anchor, isAhead, isNear }: DateContext,
): string | null {
  const today = anchor ? toWeekday(anchor) : null;
  if (weekday === null || today === null) return null;
  const back = (today - weekday + 7) % 7;
  if (step === -1) return addDays(anchor, -(back || 7));
  if (step === 1) return addDays(anchor, 7 - back);
  return addDays(anchor, isAhead || (isNear && back > 3) ? (7 - back) % 7 : -back);
}

/** The weekday in the week that many weeks away. */
export function toWeekdayOfWeek(weekday: number | null, step: number, anchor: Day | null): string | null {
  const today = anchor ? toWeekday(anchor) : null;
  if (weekday === null || today === null) return null;
  return addDays(anchor, step * 7 + ((weekday + 6) % 7) - ((today + 6) % 7));
}

/** The first such weekday after a day, or the last before it. */
export function toWeekdayFrom(from: Day | null, weekday: number | null, isBefore: boolean): string | null {
  const start = from ? toWeekday(from) : null;
  if (weekday === null || start === null) return null;
  const ahead = (weekday - start + 7) % 7 || 7;
  return addDays(from, isBefore ? ahead - 7 || -7 : ahead);
}
