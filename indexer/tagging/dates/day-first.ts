import { toCanonicalPublisher } from "../../knowledge/actors/aliases";
import { DAY_FIRST_PUBLISHERS } from "../../knowledge/dates/day-first";
import type { Day } from "./calendar";

const NUMERIC = /(?<![\d./:-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g;
const MOST_READ = 50;

/**
 * Whether 3/4/2020 is the third of April: as the publisher's place writes, else as the text's other dates show, else
 * as one that is the document's own date would be; month first where nothing tells.
 */
export function isDayFirst(text: string, publisher: string | null, anchor: Day | null): boolean {
  if (publisher && DAY_FIRST_PUBLISHERS.has(toCanonicalPublisher(publisher))) return true;
  let dayFirst = 0;
  let read = 0;
  for (const [, a, , b] of text.matchAll(NUMERIC)) {
    if (++read > MOST_READ) break;
    dayFirst += toVote(Number(a), Number(b), anchor);
  }
  return dayFirst > 0;
}

function toVote(first: number, second: number, anchor: Day | null): number {
  if (first > 12) return second > 12 ? 0 : 2;
  if (second > 12) return -2;
  if (first === second || anchor === null) return 0;
  if (first === anchor.day && second === anchor.month) return 1;
  return first === anchor.month && second === anchor.day ? -1 : 0;
}
