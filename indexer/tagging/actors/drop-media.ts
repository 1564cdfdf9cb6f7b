import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";
import { AFTER_PLATFORMS, BEFORE_PLATFORMS, CREDITS, PLATFORMS } from "./thing-words";
import { toWritten } from "./written-text";

const OPENERS = new Set(['"', "“", "«", "‘"]);
const CLOSERS = new Set(['"', "”", "»", "’"]);
/** A title in quotation marks has at most so many words. */
const LONGEST_TITLE = 6;
const SMALL = new Set("of the a an and in on for to at with from 's ' ’s".split(" "));

/**
 * Candidates without what only carries what is said: a site ("wrote on Twitter", "her Facebook page"), who made the
 * picture ("Image: …" to the line's end), and words of a title or nickname in quotation marks; both of these only
 * where the text never names them elsewhere.
 */
export function dropMedia(candidates: readonly Candidate[], parsed: ParsedText): readonly Candidate[] {
  const credits = toCredits(parsed);
  const kept = candidates.filter((candidate) => !isCarrier(candidate, parsed));
  const aside = kept.map((one) => credits[one.from] === 1 || (one.name === null && isInTitle(one, parsed)));
  const plain = new Set(kept.flatMap((one, at) => (aside[at] ? [] : [toWritten(one, parsed)])));
  return kept.filter((one, at) => !aside[at] || plain.has(toWritten(one, parsed)));
}

function isCarrier({ from, to }: Candidate, { tokens }: ParsedText): boolean {
  if (to - from !== 1 || !PLATFORMS.has(tokens[from]?.lower ?? "")) return false;
  return BEFORE_PLATFORMS.has(tokens[from - 1]?.lower ?? "") || AFTER_PLATFORMS.has(tokens[to]?.lower ?? "");
}

/** By token, 1 in a picture's credit: from "Image:" or "Photo by" to the line's end. */
function toCredits({ tokens }: ParsedText): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const next = tokens[at + 1];
    if (!CREDITS.has(tokens[at]?.lower ?? "") || !/^\p{Lu}/u.test(tokens[at]?.text ?? "")) continue;
    if (next?.text !== ":" && next?.lower !== "by") continue;
    let end = at + 1;
    while (end < tokens.length && tokens[end]?.breaks === 0) end++;
    marks.fill(1, at, end);
    at = end - 1;
  }
  return marks;
}

/** Inside quotation marks that hold a few words, all but small ones with a capital, and no stop. */
function isInTitle({ from, to }: Candidate, { tokens }: ParsedText): boolean {
  let open = from - 1;
  while (open > from - LONGEST_TITLE && open >= 0 && isTitleWord(tokens[open]?.text ?? "")) open--;
  if (!OPENERS.has(tokens[open]?.text ?? "") || tokens[open + 1]?.spaced) return false;
  let close = to;
  while (close < open + LONGEST_TITLE + 2 && isTitleWord(tokens[close]?.text ?? "")) close++;
  return CLOSERS.has(tokens[close]?.text ?? "") && close - open <= LONGEST_TITLE + 1;
}

function isTitleWord(text: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text) || SMALL.has(text);
}
