/** Words for times, as sources of patterns and as values. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov",
    "december|dec",
  ].flatMap((names, at) => names.split("|").map((name) => [name, at + 1])),
);
export const WEEKDAYS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "sunday|sun",
    "monday|mon",
    "tuesday|tues|tue",
    "wednesday|weds|wed",
    "thursday|thurs|thur|thu",
    "friday|fri",
    "saturday|sat",
  ].flatMap((names, at) => names.split("|").map((name) => [name, at])),
);
export const SEASONS: Readonly<Record<string, string>> = {
  spring: "SP",
  summer: "SU",
  autumn: "FA",
  fall: "FA",
  winter: "WI",
};
const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

const names = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join("|");

/** Month names begin with a capital, or may and march would fire; short ones may have a point. */
export const MONTH = `(?:${names(MONTHS)
  .split("|")
  .map((name) => `[${name[0]?.toUpperCase()}]${name.slice(1)}`)
  .join("|")}|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\.?`;
export const LONG_WEEKDAY =
  "(?:[Ss]unday|[Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|[Ss]aturday)";
export const WEEKDAY = `(?:${LONG_WEEKDAY}|(?:Sun|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat)(?=[.,]))\\.?`;
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
export const YEAR = "(?:1[0-9]\\d{2}|20\\d{2})";
export const COUNT = `(?:an?|${SMALL.slice(1).join("|")}|(?:${TENS.join("|")})(?:[- ](?:${SMALL.slice(1, 10).join("|")}))?|\\d{1,4}|a few|several|a couple(?: of)?)`;
export const ORDINAL = `(?:${ORDINALS.join("|")}|\\d{1,2}(?:st|nd|rd|th))`;

/** Number of a month, weekday and so on by its written name. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | null {
  return table[(word ?? "").toLowerCase().replace(/\.$/, "")] ?? null;
}

/** A count in words or digits; null for "several" and "a few", which are no numbers. */
export function toCount(words: string | undefined): number | null {
  const text = (words ?? "").toLowerCase().trim();
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "a" || text === "an") return 1;
  if (text.startsWith("a couple")) return 2;
  const small = SMALL.indexOf(text);
  if (small > 0) return small;
  const [tens = "", ones = ""] = text.split(/[- ]/);
  const ten = TENS.indexOf(tens);
  return ten < 0 ? null : (ten + 2) * 10 + Math.max(0, SMALL.indexOf(ones));
}

/** "third" and "3rd" as 3. */
export function toOrdinal(word: string | undefined): number | null {
  const text = (word ?? "").toLowerCase();
  const digits = /^\d+/.exec(text);
  if (digits) return Number(digits[0]);
  const at = ORDINALS.indexOf(text);
  return at < 0 ? null : at + 1;
}
