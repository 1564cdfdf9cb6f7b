import type { Reading } from "../reading";

const INSIDE = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET", "PART"]);
const HEADS = new Set(["NOUN", "PROPN", "PRON"]);
const LINKS = new Set([
  "of",
  "for",
  "at",
  "in",
  "from",
  "on",
  "with",
  "to",
  "and",
  "&",
  "-",
  "’s",
  "'s",
  "the",
]);
const PRONOUNS = new Set(["he", "she", "they", "who", "i", "we", "it", "him", "her", "them"]);
const BREAKS = new Set([",", ";", ":", ".", "(", ")", "“", "”", '"', "–", "—", "!", "?"]);

export type Phrase = { readonly from: number; readonly to: number };

/** The noun phrase that ends just before `end`; null when there is none after `least`. */
export function findPhraseBefore({ tokens, parts }: Reading, end: number, least: number): Phrase | null {
  const last = tokens[end - 1];
  if (!last || end - 1 < least) return null;
  if (PRONOUNS.has(last.lower)) return { from: end - 1, to: end };
  if (!HEADS.has(parts[end - 1] ?? "") && parts[end - 1] !== "NUM" && parts[end - 1] !== "ADJ") return null;
  let from = end - 1;
  for (let at = end - 2; at >= least && end - at < 25; at--) {
    const word = tokens[at]?.lower ?? "";
    if (BREAKS.has(word)) break;
    if (INSIDE.has(parts[at] ?? "") && word !== "that") from = at;
    else if (LINKS.has(word) && at > least && (HEADS.has(parts[at - 1] ?? "") || word === "-")) from = at;
    else break;
  }
  return { from, to: end };
}

/** The noun phrase that begins at `start`; null when there is none before `most`. */
export function findPhraseAfter({ tokens, parts }: Reading, start: number, most: number): Phrase | null {
  const first = tokens[start];
  if (!first || start >= most) return null;
  if (PRONOUNS.has(first.lower)) return { from: start, to: start + 1 };
  let to = start;
  for (let at = start; at < most && at - start < 25; at++) {
    const word = tokens[at]?.lower ?? "";
    if (BREAKS.has(word)) break;
    if (INSIDE.has(parts[at] ?? "")) to = at + 1;
    else if (
      LINKS.has(word) &&
      at > start &&
      at + 1 < most &&
      (INSIDE.has(parts[at + 1] ?? "") || LINKS.has(tokens[at + 1]?.lower ?? ""))
    )
      continue;
    else break;
  }
  let hasHead = false;
  for (let at = start; at < to; at++) hasHead ||= HEADS.has(parts[at] ?? "");
  return hasHead ? { from: start, to } : null;
}
