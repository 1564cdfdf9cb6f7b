import type { Token } from "../text/tokens";
import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";
import { FUNCTION_WORDS, INNER_WORDS, PARTICLES } from "./name-words";

const BREAKS = new Set([
  ",",
  ";",
  ":",
  "(",
  ")",
  "[",
  "]",
  "–",
  "—",
  "--",
  "|",
  "/",
  "!",
  "?",
  "…",
  "•",
  "·",
]);
const JOINTS = new Set(["and", "&", "or", "und", "et"]);
/** Parts of speech and the bit of the word lists that tell an English word inside a foreign name's way. */
const NO_NAME_PARTS = new Set(["VERB", "AUX", "ADV", "PRON", "SCONJ"]);
const COMMON = 1 << 5;
const COMPANY_ENDS = new Set("inc inc. ltd ltd. llc corp corp. plc co co.".split(" "));

/**
 * Candidates cut where no name goes on: at dashes, commas and brackets, at verbs and other small words between names,
 * and at "and" between two persons or two names that stand by themselves elsewhere. What a table knows stays whole.
 */
export function cutCandidates(
  candidates: readonly Candidate[],
  known: readonly Candidate[],
  context: NameContext,
): readonly Candidate[] {
  const whole = new Set(known.map(({ from, to }) => `${from} ${to}`));
  const begins = new Set(known.map(({ from }) => from));
  const ends = new Set(known.map(({ to }) => to));
  return candidates.flatMap((candidate) => {
    if (candidate.to - candidate.from < 3 || whole.has(`${candidate.from} ${candidate.to}`))
      return [candidate];
    const pieces: Candidate[] = [];
    let from = candidate.from;
    for (let at = candidate.from; at < candidate.to; at++) {
      const lead = context.facts[at - 1];
      const stands = ends.has(at) || (begins.has(at + 1) && lead !== undefined && !(lead.lists & COMMON));
      if (!isCut(candidate, at, stands, context)) continue;
      if (at > from) pieces.push({ ...candidate, from, to: at });
      from = at + 1;
    }
    if (from < candidate.to) pieces.push({ ...candidate, from });
    return pieces;
  });
}

/** `stands`: a known name ends before this token, or one begins after it. */
function isCut({ from, to, type }: Candidate, at: number, stands: boolean, context: NameContext): boolean {
  const { tokens } = context.parsed;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || at === from) return false;
  const { text, lower } = token;
  if (lower === "-") return token.spaced && next?.spaced === true && (type === "person" || stands);
  if (text === "," && type === "organization")
    return !COMPANY_ENDS.has(next?.lower ?? "") && !hasJoint(tokens.slice(at, to).map((one) => one.lower));
  if (BREAKS.has(text)) return true;
  if (JOINTS.has(lower))
    return type !== "organization" || stands || (next?.lower === "the" && !hasOf(tokens.slice(from, at)));
  if (!/^\p{Ll}/u.test(text) || at === to - 1) return false;
  if (lower === "the" && type !== "person") return context.facts[at - 1]?.isCapital === true;
  return !(type === "person" ? PARTICLES : INNER_WORDS).has(lower) && isEnglish(context, at);
}

function isEnglish({ facts, parsed }: NameContext, at: number): boolean {
  if (FUNCTION_WORDS.has(parsed.tokens[at]?.lower ?? "")) return true;
  return ((facts[at]?.lists ?? 0) & COMMON) !== 0 || NO_NAME_PARTS.has(parsed.parts[at] ?? "");
}

/** "Department of Health and the Environment" goes on after "and". */
function hasOf(before: readonly Token[]): boolean {
  return before.some(({ lower }) => lower === "of" || lower === "for");
}

/** Commas of a list inside one name: "Department of Mines, Water and Forests". */
function hasJoint(words: readonly string[]): boolean {
  return words.some((word) => JOINTS.has(word));
}
