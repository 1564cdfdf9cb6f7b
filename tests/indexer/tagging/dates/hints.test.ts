import { DAY_WORDS } from "@/indexer/tagging/dates/day-words";
import { DECADES_AND_CENTURIES } from "@/indexer/tagging/dates/decades";
import { DISTANCES } from "@/indexer/tagging/dates/distances";
import { findMatches, toHintedText } from "@/indexer/tagging/dates/find-matches";
import { HOLIDAY_DATES, NAMED_DATES } from "@/indexer/tagging/dates/holidays";
import { MONTH_DATES } from "@/indexer/tagging/dates/month-dates";
import { MONTH_NAMES } from "@/indexer/tagging/dates/months";
import { NARRATED } from "@/indexer/tagging/dates/narrated-dates";
import { NUMERIC_DATES } from "@/indexer/tagging/dates/numeric-dates";
import { PRESENT } from "@/indexer/tagging/dates/present";
import { QUARTERS_AND_SEASONS } from "@/indexer/tagging/dates/quarters";
import type { DateRecogniser } from "@/indexer/tagging/dates/recogniser";
import { STEPPED_UNITS } from "@/indexer/tagging/dates/stepped-units";
import { DAYS_ALONE } from "@/indexer/tagging/dates/weekdays";
import { WEEKS } from "@/indexer/tagging/dates/weeks";
import { YEARS } from "@/indexer/tagging/dates/years";

const ALL: readonly DateRecogniser[] = [
  ...[...DAY_WORDS, ...DECADES_AND_CENTURIES, ...DISTANCES, ...HOLIDAY_DATES, ...NAMED_DATES],
  ...[...MONTH_DATES, ...MONTH_NAMES, ...NARRATED, ...NUMERIC_DATES, ...PRESENT, ...QUARTERS_AND_SEASONS],
  ...[...STEPPED_UNITS, ...DAYS_ALONE, ...WEEKS, ...YEARS],
];
/** Dates of all kinds, in the forms that recognisers have examples of. */
const DATES =
  "Tuesday, Dec. 31st, 2024 · April the fifth, 1999 · Sep-23-2020 · March twenty-one, nineteen seventy-two · 4-Jan-2019 · the 31st of December, 2024 · 2019-Aug-1 · 2020/3/Sep · May 3-5, 2024 · 3-5 May 2024 · July 13 to 17 of last year · on May the third · by May third · 31 December · Dec/2018 · April of '87 · 2017 April · March and April 2015 · December of last year · the third month of 2021 · last December · in mid-March · 20241231 · 2024-12-31 · 2016 10 16 · 31.12.2024 · 2015-12 · 12/2015 · third quarter of 2024 · Q3 2024 · last quarter · next year's first quarter · third-quarter earnings · summer of 2016 · this summer · summer next year · the 1990s and 80s · the roaring twenties · late ’80s · 19th century · 2024-W43 · first week of 2015 · in week 31 · over the weekend · in 1945 · FY18 · fiscal 1962 · in two thousand and seven · in '98 · 1939–45 · Christmas Eve · the fourth of July · new year’s day · veterans' day · 9/11 · Jan. 6 attack · D-Day · Tuesday of next week · Monday two weeks from now · next week Wednesday · Monday the twenty-seventh · on the 22nd. · the 3rd of this month · today · the day before yesterday · this morning · the end of the day · EOD · last week · the past year · the end of the year · by year-end · EOY · the year to date · the week after next · three weeks ago · in a year's time · ten days from now · three weeks later, · a month before. · the next day, · the day before. · the following year's · the previous Friday · right now · at the moment · to date.";

test("what a pattern matches has the pattern's hint in its small letters", () => {
  for (const text of [DATES, DATES.toUpperCase()])
    for (const recogniser of ALL) {
      const { small } = toHintedText(text);
      const tried = findMatches([{ ...recogniser, hint: /(?:)/ }], [{ start: 0, end: text.length }], {
        text,
        small,
      });
      for (const { start, end } of tried)
        expect({ rule: recogniser.rule, is: findAlone(recogniser, text, start, end) }).toEqual({
          rule: recogniser.rule,
          is: true,
        });
    }
});

/** Whether the hint stands in the stretch of the text from a little before the match to a little behind it. */
function findAlone({ hint }: DateRecogniser, text: string, start: number, end: number): boolean {
  const { small } = toHintedText(text);
  return hint.test((small ?? "").slice(Math.max(0, start - 30), end + 40));
}

test("the examples have a date of most kinds", () => {
  const found = ALL.filter(
    (one) => findMatches([one], [{ start: 0, end: DATES.length }], toHintedText(DATES)).length > 0,
  );
  expect(found.length).toBeGreaterThan(60);
});

test("letters that are longer when small leave no date out", () => {
  const text = "İstanbul, 3 May 2019";
  expect(toHintedText(text).small).toBeNull();
  expect(
    findMatches(MONTH_DATES, [{ start: 0, end: text.length }], toHintedText(text)).length,
  ).toBeGreaterThan(0);
});
