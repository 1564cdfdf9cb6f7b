import { findDates } from "./find-dates";
import type { DateHints } from "./written-date";

/** A day that a value says. */
export type Stamp = {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly value: string;
  /** Whether it is a moment of universal time, whose day may be another one at the publisher's place. */
  readonly isUniversal: boolean;
  /** The moment, in milliseconds since 1970; null where a day alone is written. */
  readonly moment: number | null;
  /** Whether the order of its numbers was concluded. */
  readonly isInferred: boolean;
};

const UNIVERSAL = /\d{1,2}:\d{2}(?::\d{1,2}(?:[.:]\d+)?)?\s*(?:Z|UTC|GMT|[+-]00:?00)\s*$/i;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
/** Years that only a clock that was never set has. */
const NO_YEAR = /^0/;

/** The first day that a value says, in whatever form: written, as a moment, as seconds or milliseconds since 1970. */
export function toStamp(value: string, hints: DateHints = {}): Stamp | null {
  const seconds = toSeconds(value.trim());
  if (seconds !== null)
    return {
      value: new Date(seconds * 1_000).toISOString().slice(0, 10),
      isUniversal: true,
      moment: seconds * 1_000,
      isInferred: false,
    };
  if (/^\s*(?:1[5-9]|20)\d{2}\s*$/.test(value))
    return { value: value.trim(), isUniversal: false, moment: null, isInferred: false };
  const [date] = findDates(value.slice(0, 200), hints);
  if (!date || NO_YEAR.test(date.value)) return null;
  const moment = MOMENT.test(value.trim()) ? Date.parse(value.trim()) : Number.NaN;
  return {
    value: date.value,
    isUniversal: UNIVERSAL.test(value),
    moment: Number.isNaN(moment) ? null : moment,
    isInferred: date.isInferred,
  };
}

function toSeconds(value: string): number | null {
  const digits = /^1\d{9}(?:\.\d+|\d{3})?$/.exec(value)?.[0];
  if (digits === undefined) return null;
  return /^\d{13}$/.test(digits) ? Number(digits) / 1_000 : Number(digits);
}
