/** Which comes first where a date is written with numbers alone; null where nobody can know. */
export type DayOrder = "day-first" | "month-first" | null;

/**
 * The order of day and month that a language, with its country where that is stated, uses: `de`, `en-US`, `en_GB`. English
 * without a country has both.
 */
export function toDayOrder(language: string | undefined): DayOrder {
  const tag = language?.trim() ?? "";
  if (!/^[a-z]{2,3}(?:[-_]|$)/i.test(tag)) return null;
  if (/^en[-_](?:us|ph)\b/i.test(tag)) return "month-first";
  if (/^en(?:$|[-_](?:ca$|\w{3}))/i.test(tag)) return null;
  return "day-first";
}

/** The order that other dates of the same text show: one whose day is above twelve. Null where none shows it, or both. */
export function findDayOrder(text: string): DayOrder {
  const orders = new Set<DayOrder>();
  for (const [, first, , second] of text.matchAll(/(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/g)) {
    if (Number(first) > 12) orders.add("day-first");
    if (Number(second) > 12) orders.add("month-first");
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}
