import { isPartialDate } from "@/search/document/dates";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/**
 * A date as written, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the publisher's own day, never more precise than written. Null
 * where there is none, it does not exist, or day and month could be either way round.
 */
export function toPublished(written: string): string | null {
  const text = written.trim().toLowerCase();
  const found = toNumeric(text) ?? toNamed(text);
  return found !== null && isPartialDate(found) ? found : null;
}

function pad(number: string | number): string {
  return String(number).padStart(2, "0");
}

function toNumeric(text: string): string | null {
  const yearFirst = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2})(?!\d))?)?(?:$|[\s,t])/.exec(text);
  if (yearFirst) {
    const [, year = "", month, day] = yearFirst;
    return [year, ...[month, day].flatMap((part) => (part === undefined ? [] : pad(part)))].join("-");
  }
  const korean = /^(\d{4})년\s*(\d{1,2})월(?:\s*(\d{1,2})일)?/.exec(text);
  if (korean)
    return [
      korean[1],
      ...[korean[2], korean[3]].flatMap((part) => (part === undefined ? [] : pad(part))),
    ].join("-");
  const compact = /^(\d{4})(\d{2})(\d{2})(?:$|t)/.exec(text);
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  return toYearLast(text);
}

/** 31/12/2024: which is the day is clear where one of the two is above twelve; points part days first. */
function toYearLast(text: string): string | null {
  const [, first = "", sign, second = "", year = ""] =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:$|[\s,])/.exec(text) ?? [];
  if (sign === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  if (sign === "." || a > 12 || a === b) return `${year}-${pad(b)}-${pad(a)}`;
  return b > 12 ? `${year}-${pad(a)}-${pad(b)}` : null;
}

const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?";
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`);
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`);
const MONTH_ONLY = new RegExp(`^${MONTH},?\\s+(\\d{4})\\b`);

function toNamed(text: string): string | null {
  const month = (name = ""): string => pad(MONTHS.indexOf(name.slice(0, 3)) + 1);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return `${dayFirst[3]}-${month(dayFirst[2])}-${pad(dayFirst[1] ?? "")}`;
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return `${monthFirst[3]}-${month(monthFirst[1])}-${pad(monthFirst[2] ?? "")}`;
  const monthOnly = MONTH_ONLY.exec(text);
  return monthOnly ? `${monthOnly[2]}-${month(monthOnly[1])}` : null;
}

const LABEL =
  /^(?:date|dated|published(?:\s+(?:on|at))?|posted(?:\s+on)?|updated(?:\s+on)?|last\s+updated|issued|입력|등록|дата)\s*[:|-]?\s+/iu;

/** A line that is a date and little else ("2024.12.31 AM 08:35", "Published: 31 December 2024"), and what follows it. */
export function readDateLine(line: string): { readonly published: string; readonly rest: string } | null {
  const body = line.replace(LABEL, "");
  const wasLabelled = body.length < line.length;
  const end = dateEnd(body);
  const published = end === 0 ? null : toPublished(body.slice(0, end));
  if (published === null || (published.length < 10 && !wasLabelled)) return null;
  const rest = body
    .slice(end)
    .replace(
      /^[\s,|·-]*(?:(?:at\s+)?(?:[ap]\.?m\.?\s*)?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?)?)?[\s,|·-]*/iu,
      "",
    );
  return rest === "" || wasLabelled ? { published, rest } : null;
}

function dateEnd(text: string): number {
  const found =
    /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}\.?|\d{4}년\s*\d{1,2}월\s*\d{1,2}일|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}|(?:[A-Za-z]+,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?,?\s+\d{4}|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})|[A-Za-z]{3,9}\.?\s+\d{4})(?=$|\W)/.exec(
      text,
    );
  return found?.[0].length ?? 0;
}
