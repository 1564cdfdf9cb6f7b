import { ORDINAL, toOrdinal } from "./number-words";
import type { DateRecogniser } from "./recogniser";

const DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties";

/** 1990s is 199; 1800s is the century, for nobody writes of its first ten years so. */
function toDecade(digits: string): string {
  return digits.endsWith("00") && digits !== "2000" ? digits.slice(0, 2) : digits.slice(0, 3);
}

function toCentury(word: string | undefined): string | null {
  const century = toOrdinal(word);
  return century === null || century < 1 || century > 22 ? null : String(century - 1).padStart(2, "0");
}

/** Decades and centuries. */
export const DECADES_AND_CENTURIES: readonly DateRecogniser[] = [
  {
    // the 1990s · 1990's · mid-1980s
    rule: "decade",
    pattern: /(?<![\p{L}\d])(?<y>(?:1[5-9]\d|20\d)0)\s?['’]?s(?![\p{L}\d])/gu,
    hint: /0\s?['’]?s/,
    toValue: ({ y }) => toDecade(y ?? ""),
    certainty: "stated",
  },
  {
    // the second of "the 1970s and 80s"
    rule: "decade-range-end",
    pattern:
      /(?<=(?<c>1[5-9]|20)\d0['’]?s(?:\sand\s|\sor\s|\sto\s|\s?[-–]\s?|,\s))(?<n>\d)0['’]?s(?![\p{L}\d])/gu,
    hint: /\d0['’]?s/,
    toValue: ({ c, n }) => `${c}${n}`,
    certainty: "stated",
  },
  {
    // the nineties · the early '80s · the nineteen-forties; bare 80s may be an age or the weather
    rule: "decade-words",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?<=\\bthe\\s(?:early\\s|late\\s|mid[- ]|roaring\\s|swinging\\s)?)(?:nineteen[- ])?(?<w>${DECADES})|['’‘](?<n>[2-9])0s|(?<=\\b(?:early|late|mid)[- ])(?<k>[2-9])0s)(?!\\p{L})`,
      "giu",
    ),
    hint: /ties|[2-9]0s/,
    toValue: ({ w, n, k }) => `19${w ? DECADES.split("|").indexOf(w.toLowerCase()) + 2 : (n ?? k)}`,
    certainty: "inferred",
  },
  {
    // 19th century · the twentieth century
    rule: "century",
    pattern: new RegExp(
      `(?<![\\p{L}\\d]|\\b(?:our|its|their|his|her|my)\\s)(?<n>${ORDINAL})[\\s-]centur(?:y|ies)(?!\\p{L}|\\s(?:BC|B\\.C))`,
      "giu",
    ),
    hint: /centur/,
    toValue: ({ n }) => toCentury(n),
    certainty: "stated",
  },
];
