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
  let moved = true;
  while (moved && from < to) {
    moved = false;
    const isAlone = to - from === 1;
    if (isAlone && !SIGN.test(textAt(parsed, from))) break;
    while (to > from + 1 && isTrailing(parsed, to - 1, candidate.type)) {
      to--;
      moved = true;
    }
    while (from < to - 1 && isLeading(parsed, from)) {
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

/** A small word, title or sign that a name doesn't end with; a stop is looked at by itself. */
function isTrailing(parsed: ParsedText, at: number, type: Candidate["type"]): boolean {
  return (isIdle(parsed, at) || isTail(parsed, at, type)) && !textAt(parsed, at).startsWith(".");
}

function isTail(parsed: ParsedText, at: number, type: Candidate["type"]): boolean {
  return type === "organization"
    ? (isSmall(parsed, at) && !SMALL_ENDS.has(textAt(parsed, at))) || OFFICES.has(toWord(parsed, at))
    : isSmall(parsed, at) || CALENDAR_WORDS.has(toWord(parsed, at));
}

function isLeading(parsed: ParsedText, at: number): boolean {
  const word = toWord(parsed, at);
  if (isIdle(parsed, at) || LEADS.has(word) || CALENDAR_WORDS.has(word)) return true;
  return isSmall(parsed, at) && !SMALL_START.test(textAt(parsed, at));
}

function isIdle(parsed: ParsedText, at: number): boolean {
  const text = textAt(parsed, at);
  return SIGN.test(text) || CLITICS.has(text) || FUNCTION_WORDS.has(toWord(parsed, at));
}

function isSmall(parsed: ParsedText, at: number): boolean {
  return /^\p{Ll}/u.test(textAt(parsed, at));
}

function textAt({ tokens }: ParsedText, at: number): string {
  return tokens[at]?.text ?? "";
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
