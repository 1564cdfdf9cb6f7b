import { isInitial } from "./clause-breaks";
import type { WordSpan } from "./word-spans";

/** What a compound is read from: how its words read, and what stands between them. */
export type Joint = Pick<WordSpan, "literal" | "gap" | "breakBefore">;

const HYPHENS = "-\u2010\u2011";
/** What keyboards and houses write for the apostrophe. */
const APOSTROPHES = "'’‘ʼʻʹʽʾʿ`´＇";
/** What groups of the digits of one number are parted by: a telephone number, an account, a file. */
const NUMBER_GAPS = `${HYPHENS}/. \u00a0\u2009\u202f`;

const MOST_PARTS = 4;
const LONGEST_WORD = 40;
/** A number has no more groups; a row of more is a table. */
export const MOST_GROUPS = 9;
/** Fewer digits in a row are mostly two numbers. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 34;
/** The digits of a country, in a telephone number, are no more. */
const LONGEST_COUNTRY = 3;

/** Whether a word is digits alone. */
export function isNumber(literal: string): boolean {
  return /^\d+$/.test(literal);
}

/** Whether so many digits in groups are one number rather than several. */
export function isLongNumber(groups: readonly string[]): boolean {
  const digits = groups.reduce((sum, group) => sum + group.length, 0);
  return (
    groups.length <= MOST_GROUPS && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && groups.every(isNumber)
  );
}

/**
 * Whether groups are one international account number: a country with two check digits, then groups of four, of which the last may be
 * shorter and only the first may have no digit.
 */
function isAccount(groups: readonly string[]): boolean {
  const [country = "", bank = "", ...more] = groups;
  const length = groups.join("").length;
  const isGroup = (group: string, at: number): boolean =>
    /^[a-z\d]*\d[a-z\d]*$/.test(group) && (at === more.length - 1 ? group.length <= 4 : group.length === 4);
  return (
    isAccountStart(country) &&
    /^[a-z\d]{4}$/.test(bank) &&
    length >= 15 &&
    length <= MOST_DIGITS &&
    more.every(isGroup)
  );
}

/** Whether an account number may begin so. */
export function isAccountStart(group: string): boolean {
  return /^[a-z]{2}\d{2}$/.test(group);
}

/** Whether words are written as one, with hyphens between, an apostrophe inside or points behind their letters. */
export function isCompound(words: readonly Joint[]): boolean {
  return (
    words.every(({ gap }, at) => at === 0 || isOneOf(gap, HYPHENS)) ||
    (words.length === 2 && isJoinedName(words)) ||
    isAbbreviation(words)
  );
}

function isOneOf(gap: string, signs: string): boolean {
  return gap !== "" && signs.includes(gap);
}

/** Endings that stand behind an apostrophe for a word of their own (`we'll`), and possessives; without it they make other words. */
const CLITICS = /^(?:s|t|d|m|n|ll|re|ve|em)$/;
/** Letters that stand before one for a word of their own: `l'une`, `d'or`. That of `O'Neil` does not. */
const ELISION = /^(?:[a-np-z]|qu)$/;

/** Whether an apostrophe between two words is part of one: `Hawai'i`, `Qur'an`, `O'Neil`, `об'єднання`. */
function isJoinedName([first, second]: readonly Joint[]): boolean {
  if (first === undefined || second === undefined || !isOneOf(second.gap, APOSTROPHES)) return false;
  return !ELISION.test(first.literal) && !CLITICS.test(second.literal);
}

/** Fewer letters with points are mostly words of their own: `e.g.`, and `U.S.` beside `us`. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 6;

/** Whether words are the letters of one abbreviation: `U.S.A.`, `N.A.T.O.` */
function isAbbreviation(words: readonly Joint[]): boolean {
  return (
    words.length >= FEWEST_LETTERS &&
    words.length <= MOST_LETTERS &&
    words.every(({ literal, gap }, at) => isInitial(literal) && (at === 0 || gap === "."))
  );
}

/**
 * The compounds of a text, each once, as its folded parts with hyphens between: what is written with hyphens, whole and each two
 * neighbours of it, words with an apostrophe inside, abbreviations of three letters and more with points, and long numbers in groups,
 * with and without the group of a country before them.
 */
export function toCompounds(words: readonly Joint[]): ReadonlySet<string> {
  const compounds = new Set<string>();
  for (const run of toRuns(words, HYPHENS)) addHyphenated(run, compounds);
  for (const run of toRuns(words, NUMBER_GAPS, isNumber)) addNumber(run, compounds);
  for (const run of toRuns(words, ".", isInitial))
    if (run.length >= FEWEST_LETTERS && run.length <= MOST_LETTERS) compounds.add(run.join("-"));
  words.forEach(({ literal, gap }, at) => {
    if (isAccountStart(literal)) addAccount(words.slice(at, at + MOST_GROUPS), compounds);
    if (at > 0 && isOneOf(gap, APOSTROPHES) && isJoinedName(words.slice(at - 1, at + 1)))
      addHyphenated([words[at - 1]?.literal ?? "", literal], compounds);
  });
  return compounds;
}

function addNumber(run: readonly string[], compounds: Set<string>): void {
  if (isLongNumber(run)) compounds.add(run.join("-"));
  const [country = "", ...national] = run;
  if (country.length <= LONGEST_COUNTRY && national.length > 1 && isLongNumber(national))
    compounds.add(national.join("-"));
}

function addAccount(words: readonly Joint[], compounds: Set<string>): void {
  const end = words.findIndex(
    ({ gap, breakBefore }, at) => at > 0 && (breakBefore || gap === "" || !NUMBER_GAPS.includes(gap)),
  );
  const groups = toAccount(words.slice(0, end < 0 ? undefined : end).map(({ literal }) => literal));
  if (groups.length > 0) compounds.add(groups.join("-"));
}

/** As many of the first groups as are an account number; none where none are. */
export function toAccount(groups: readonly string[]): readonly string[] {
  for (let count = groups.length; count > 2; count -= 1)
    if (isAccount(groups.slice(0, count))) return groups.slice(0, count);
  return [];
}

function addHyphenated(run: readonly string[], compounds: Set<string>): void {
  const isShort = (parts: readonly string[]): boolean =>
    parts.join("").length <= LONGEST_WORD && !parts.every(isNumber);
  if (run.length <= MOST_PARTS && isShort(run)) compounds.add(run.join("-"));
  run.slice(1).forEach((second, at) => {
    const pair = [run[at] ?? "", second];
    if (isShort(pair)) compounds.add(pair.join("-"));
  });
}

/** The longest stretches of two words and more with one of these characters between each two. */
function toRuns(
  words: readonly Joint[],
  gaps: string,
  fits: (literal: string) => boolean = () => true,
): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let run: string[] = [];
  for (const { literal, gap, breakBefore } of words) {
    const goesOn = run.length > 0 && gap !== "" && gaps.includes(gap) && !breakBefore && fits(literal);
    if (goesOn) {
      if (run.length === 1) runs.push(run);
      run.push(literal);
    } else run = fits(literal) ? [literal] : [];
  }
  return runs;
}
