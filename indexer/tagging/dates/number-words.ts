const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SMALL_ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const ORDINALS = [
  ...SMALL_ORDINALS,
  "twentieth",
  ...SMALL_ORDINALS.slice(0, 9).map((word) => `twenty-${word}`),
  "thirtieth",
  "thirty-first",
];

const ONES = SMALL.slice(1, 10).join("|");
const BELOW_HUNDRED = `(?:(?:${TENS.join("|")})(?:[- ](?:${ONES}))?|${[...SMALL].reverse().join("|")})`;
const CENTURY = "(?:nineteen|eighteen|seventeen|sixteen|fifteen|twenty)";

/** How many: in digits, in words below a hundred, "a", "a couple of". */
export const COUNT = `(?:a couple(?: of)?|an?|${BELOW_HUNDRED}|\\d{1,4})`;
/** First to thirty-first, in words or as 1st to 31st. */
export const ORDINAL = `(?:${[...ORDINALS]
  .reverse()
  .map((word) => word.replace("-", "[- ]"))
  .join("|")}|\\d{1,2}(?:st|nd|rd|th))`;
/** A day of a month in words: only where a month and year stand beside it, for "five" is a count elsewhere. */
export const SPELLED_DAY = BELOW_HUNDRED;
/** A year in words: nineteen eighty-four, nineteen hundred and five, twenty twenty, two thousand ten. */
export const SPELLED_YEAR = `(?:two thousand(?: and)? ${BELOW_HUNDRED}|${CENTURY} hundred(?:(?: and)? ${BELOW_HUNDRED})?|${CENTURY} (?:(?:${TENS.join("|")})(?:[- ](?:${ONES}))?|ten|eleven|twelve|[a-z]{3,6}teen|oh[- ](?:${ONES})))`;

/** "twenty-six" as 26, "nine" as 9; null for other words. */
export function toCardinal(words: string): number | null {
  const small = SMALL.indexOf(words);
  if (small >= 0) return small;
  const [tens = "", ones = "zero"] = words.split(/[- ]/);
  const ten = TENS.indexOf(tens);
  const one = SMALL.indexOf(ones);
  return ten < 0 || one < 0 || one > 9 ? null : (ten + 2) * 10 + one;
}

/** A count in words or digits; null where the words say none. */
export function toCount(words: string | undefined): number | null {
  const text = (words ?? "").toLowerCase().trim();
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "a" || text === "an") return 1;
  return text.startsWith("a couple") ? 2 : toCardinal(text);
}

/** "third", "3rd" and "twenty first" as numbers. */
export function toOrdinal(word: string | undefined): number | null {
  const text = (word ?? "").toLowerCase().replace(" ", "-");
  const digits = /^\d+/.exec(text);
  if (digits) return Number(digits[0]);
  const at = ORDINALS.indexOf(text);
  return at < 0 ? null : at + 1;
}

/** "nineteen eighty-four" as 1984; null for what is no year. */
export function toSpelledYear(words: string): number | null {
  const text = words.toLowerCase();
  const thousand = /^two thousand(?: and)? (.+)$/.exec(text);
  if (thousand) return add(2000, toCardinal(thousand[1] ?? ""));
  const [, first = "", hundred, rest = ""] = /^([a-z]+)( hundred)?(?: and)? ?(.*)$/.exec(text) ?? [];
  const century = toCardinal(first);
  if (century === null || (!hundred && rest === "")) return null;
  return add(century * 100, rest === "" ? 0 : toCardinal(rest.replace(/^oh[- ]/, "")));
}

function add(base: number, rest: number | null): number | null {
  return rest === null ? null : base + rest;
}
