import type { Joint } from "./compounds";
import { isNumber } from "./compounds";

/** Thousands are parted by these: points, commas, apostrophes, blanks of any width. */
const THOUSANDS = ".,'’ \u00a0\u2009\u202f";
const DECIMAL = ".,";

/**
 * The other ways to group the digits of one number, each as its groups with hyphens between, which words are compared by:
 * `1,234.56` and `1234.56` are the groups `1-234-56` and `1234-56`. Empty where the words are no such number.
 */
export function toNumberSpellings(words: readonly Joint[]): readonly string[] {
  const number = toNumber(words);
  if (number === null) return [];
  const { whole, decimals } = number;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, "-");
  return [whole, grouped].map((digits) => (decimals === null ? digits : `${digits}-${decimals}`));
}

type Digits = { readonly whole: string; readonly decimals: string | null };

/** Groups of three after the first, with one separator; or none, with decimals after another. One such group alone is thousands. */
function toNumber(words: readonly Joint[]): Digits | null {
  const [first, ...rest] = words;
  if (first === undefined || !words.every(({ literal }) => isNumber(literal))) return null;
  const sign = rest[0]?.gap ?? "";
  const groups = rest.findIndex(({ gap, literal }) => gap !== sign || literal.length !== 3);
  const thousands = groups < 0 ? rest : rest.slice(0, groups);
  const isGrouped = thousands.length > 0 && THOUSANDS.includes(sign) && first.literal.length <= 3;
  const after = isGrouped ? rest.slice(thousands.length) : rest;
  const [last, ...more] = after;
  if (more.length > 0 || (last !== undefined && !(DECIMAL.includes(last.gap) && last.gap !== "")))
    return null;
  const whole = [first, ...(isGrouped ? thousands : [])].map(({ literal }) => literal).join("");
  return { whole, decimals: last?.literal ?? null };
}
