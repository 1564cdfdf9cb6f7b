import type { WordSpan } from "./word-spans";

/** What a compound is read from: how its words read, and what stands between them. */
export type Joint = Pick<WordSpan, "literal" | "gap" | "breakBefore">;

const HYPHENS = "-\u2010\u2011";
/** What groups of the digits of one number are parted by: a telephone number, an account, a file. */
const NUMBER_GAPS = `${HYPHENS}/. \u00a0\u2009\u202f`;

const MOST_PARTS = 4;
const LONGEST_WORD = 40;
/** A number has no more groups; a row of more is a table. */
export const MOST_GROUPS = 8;
/** Fewer digits in a row are mostly two numbers. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 34;

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

/** Whether every word but the first has a hyphen alone before it. */
export function isHyphenated(words: readonly Joint[]): boolean {
  return words.every(({ gap }, at) => at === 0 || (gap !== "" && HYPHENS.includes(gap)));
}

/**
 * The compounds of a text, each once, as its folded parts with hyphens between: what is written with hyphens, whole and each two
 * neighbours of it, and long numbers in groups.
 */
export function toCompounds(words: readonly Joint[]): ReadonlySet<string> {
  const compounds = new Set<string>();
  for (const run of toRuns(words, HYPHENS)) addHyphenated(run, compounds);
  for (const run of toRuns(words, NUMBER_GAPS, isNumber)) if (isLongNumber(run)) compounds.add(run.join("-"));
  return compounds;
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
