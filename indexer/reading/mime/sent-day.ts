const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_FIRST = /^(?:[a-z]+\.?\s*,?\s*)?(\d{1,2})[\s.-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{2}|\d{4})(?:\s|$)/i;
const MONTH_FIRST =
  /^(?:[a-z]{3,9}\.?\s*,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(?:[\d:]+\s+(?:[a-z+-][\w+-]*\s+)?)?(\d{4})(?:\s|$)/i;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})(?:[\sT]|$)/;

/**
 * The day that a Date header names, in the zone that it names, as `YYYY-MM-DD`: what the sender's calendar showed. Undefined where
 * it can't be read as a day.
 */
export function toSentDay(header: string): string | undefined {
  const text = withoutComments(header).trim();
  const numeric = YEAR_FIRST.exec(text);
  if (numeric) return `${numeric[1]}-${numeric[2]}-${numeric[3]}`;
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (day !== undefined) return toDay(year, month, day);
  const [, named, second, last] = MONTH_FIRST.exec(text) ?? [];
  return toDay(last, named, second);
}

function toDay(year = "", name = "", day = ""): string | undefined {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  return `${toFullYear(year)}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Years of two digits as RFC 5322 reads them. */
function toFullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

/** Comments stand in brackets, and may hold others. */
function withoutComments(header: string): string {
  let depth = 0;
  let text = "";
  for (const sign of header) {
    if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) text += sign;
  }
  return text;
}
