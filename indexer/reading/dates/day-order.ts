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
