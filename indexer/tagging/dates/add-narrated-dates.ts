import type { DateContext, DateRecogniser, FoundDate, Groups } from "./recogniser";

/** A place whose words may be a date. */
export type DateMatch = {
  readonly start: number;
  readonly end: number;
  readonly groups: Groups;
  readonly recogniser: DateRecogniser;
};

/** What a recogniser gets to know of a place, given the dates before it. */
export type ToContext = (before: readonly FoundDate[], at: number, end: number) => DateContext;

/** "A decade later, in 2008", "the next day, Tuesday": the text says itself which. */
const SAYS_WHICH = /^,?\s(?:in|on)\s$/;
const COMMA = /^,\s$/;

/** Adds the dates that count on from others of the text, each from what stands before it, these dates too. */
export function addNarratedDates(
  dates: readonly FoundDate[],
  matches: readonly DateMatch[],
  text: string,
  toContext: ToContext,
): readonly FoundDate[] {
  const read: FoundDate[] = [];
  const ranked = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let end = 0;
  for (const match of ranked) {
    if (match.start < end) continue;
    for (let date = dates[next]; date && date.start < match.start; date = dates[++next]) read.push(date);
    const value = match.recogniser.toValue(match.groups, toContext(read, match.start, match.end));
    if (value === null) continue;
    const { rule, certainty } = match.recogniser;
    end = match.end;
    while ((dates[next]?.end ?? end + 1) <= end) next++;
    const said = toSaid(dates[next], match, value, text);
    read.push({ start: match.start, end, value: said, rule, certainty });
  }
  return [...read, ...dates.slice(next)];
}

function toSaid(after: FoundDate | undefined, { end }: DateMatch, value: string, text: string): string {
  if (!after || after.start < end) return value;
  const between = text.slice(end, after.start);
  const isSame = COMMA.test(between) && after.value.length === value.length;
  return isSame || SAYS_WHICH.test(between) ? after.value : value;
}
