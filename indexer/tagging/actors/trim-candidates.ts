import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";
import { BELONGINGS, CALENDAR_WORDS, FUNCTION_WORDS, NO_ACTORS, OFFICES, TITLES } from "./name-words";

const CLITICS = new Set(["'s", "’s", "'", "’", "'S"]);
/** Small words that are part of an organisation's name. */
const SMALL_ENDS = new Set(
  "party parliament legislature university committee ministry court council agency senate assembly movement".split(
    " ",
  ),
);
/** Nouns before a body's name ("the Cabinet Department of …"). */
const LEADS = new Set(["cabinet"]);
const PARTISAN = new Set(["democratic", "republican"]);
const CHAMBERS = new Set(["congress", "senate", "house"]);
const SIGN = /^[^\p{L}\p{N}]+$/u;
const SMALL_START = /^(?:al|el|de|la|van|von|bin|ibn|di|da|du|del|der|le|ter|d'|o')$/;

/** Candidates without titles, articles, possessives, small words and signs at their edges; those with nothing left are dropped. */
export function trimCandidates(candidates: readonly Candidate[], parsed: ParsedText): readonly Candidate[] {
  return candidates.flatMap((candidate) => {
    if (candidate.rule === "table") return [trimTitles(candidate, parsed)];
    const trimmed = trimTitles(trimEdges(candidate, parsed), parsed);
    return isName(trimmed, parsed) ? [trimmed] : [];
  });
}

function toWord({ tokens }: ParsedText, at: number): string {
  const lower = tokens[at]?.lower ?? "";
  return lower.length > 2 ? lower.replace(/\.$/, "") : lower;
}

function trimEdges(candidate: Candidate, parsed: ParsedText): Candidate {
  const { tokens } = parsed;
  let { from, to } = candidate;
  const text = (at: number): string => tokens[at]?.text ?? "";
  const isSmall = (at: number): boolean => /^\p{Ll}/u.test(text(at));
  const isTail = (at: number): boolean =>
    candidate.type === "organization"
      ? (isSmall(at) && !SMALL_ENDS.has(text(at))) || OFFICES.has(toWord(parsed, at))
      : isSmall(at) || CALENDAR_WORDS.has(toWord(parsed, at));
  const isIdle = (at: number): boolean =>
    SIGN.test(text(at)) || CLITICS.has(text(at)) || FUNCTION_WORDS.has(toWord(parsed, at));
  const isLeading = (at: number): boolean =>
    isIdle(at) ||
    LEADS.has(toWord(parsed, at)) ||
    CALENDAR_WORDS.has(toWord(parsed, at)) ||
    (isSmall(at) && !SMALL_START.test(text(at)));
  let moved = true;
  while (moved && from < to) {
    moved = false;
    const isAlone = to - from === 1;
    if (isAlone && !SIGN.test(text(from))) break;
    while (to > from + 1 && (isIdle(to - 1) || isTail(to - 1)) && !text(to - 1).startsWith(".")) {
      to--;
      moved = true;
    }
    while (from < to - 1 && isLeading(from)) {
      from++;
      moved = true;
    }
    // "Members of the Senate": the Senate is named, its members are not.
    if (BELONGINGS.has(toWord(parsed, from)) && tokens[from + 1]?.lower === "of" && from + 2 < to) {
      from += 2;
      moved = true;
    }
    // "A Democratic Senate": the majority's party is no part of the chamber's name.
    if (PARTISAN.has(toWord(parsed, from)) && CHAMBERS.has(toWord(parsed, from + 1)) && from + 2 === to) {
      from++;
      moved = true;
    }
    if (isAlone) break;
  }
  return { ...candidate, from, to };
}

function trimTitles(candidate: Candidate, parsed: ParsedText): Candidate {
  if (candidate.type !== "person") return candidate;
  let { from } = candidate;
  while (from < candidate.to - 1 && TITLES.has(toWord(parsed, from))) from++;
  return { ...candidate, from };
}

/** Something with a capital that is no bare title, no small word, no law and no feast. */
function isName({ from, to, type }: Candidate, parsed: ParsedText): boolean {
  const { tokens } = parsed;
  if (from >= to) return false;
  const words = tokens.slice(from, to);
  if (!words.some(({ text }) => /^(?:\p{Lu}|\p{Lo})/u.test(text) || /\p{Ll}\p{Lu}/u.test(text))) return false;
  if (/^[DRI]$/.test(words[0]?.text ?? "") && words[1]?.text === "-") return false;
  if (words.every((_, at) => TITLES.has(toWord(parsed, from + at)))) return false;
  // "Plan of Action", "Declaration of Independence": what stands before "of" tells it, too.
  const of = words.findIndex(({ lower }) => lower === "of");
  if (type !== "person" && of > 0 && NO_ACTORS.has(toWord(parsed, from + of - 1))) return false;
  if (to - from > 1) return type === "person" || !NO_ACTORS.has(toWord(parsed, to - 1));
  const word = toWord(parsed, from);
  if (FUNCTION_WORDS.has(word) && tokens[from]?.text !== "US" && tokens[from]?.text !== "IT") return false;
  if (type === "person" && TITLES.has(word)) return false;
  return (
    words[0] !== undefined &&
    words[0].text.replace(/[^\p{L}\p{N}]/gu, "").length > (/\p{Lo}/u.test(words[0].text) ? 0 : 1)
  );
}
