import { isPartialDate } from "@/search/document/dates";

const PARTS = /\/((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)/;
const IN_NAME = /[/_-]((?:19|20)\d{2})-([01]\d)-([0-3]\d)(?=[/_.-]|$)/;
/** Day and month can be told apart. */
const DAY_FIRST = /[/_-](1[3-9]|2\d|3[01])-([01]\d)-((?:19|20)\d{2})(?=[/_.-]|$)/;
const NAMED = /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/(\d{1,2})(?=\/|$)/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day that an address holds as a part of its path (`/2014/05/31/`, `/2014-05-31-title`); null where it holds none. */
export function findAddressDay(address: string): string | null {
  const path = address.replace(/^(?:https?:)?\/\/[^/]*/i, "").replace(/[?#].*$/s, "");
  const [, last, middle, first] = DAY_FIRST.exec(path) ?? [];
  if (first !== undefined && isPartialDate(`${first}-${middle}-${last}`)) return `${first}-${middle}-${last}`;
  const found = PARTS.exec(path) ?? IN_NAME.exec(path);
  const named = found ? null : NAMED.exec(path);
  const month = named
    ? String(MONTHS.indexOf((named[2] ?? "").toLowerCase()) + 1).padStart(2, "0")
    : (found?.[2] ?? "");
  const [year = "", day = ""] = named ? [named[1], named[3]?.padStart(2, "0")] : [found?.[1], found?.[3]];
  const value = `${year}-${month}-${day}`;
  return isPartialDate(value) ? value : null;
}
