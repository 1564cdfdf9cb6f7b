import { type KnownName, readKnownNames, toLetters } from "../../knowledge/actors/known-names";
import type { TokenSpan } from "../text/token-span";
import type { Token } from "../text/tokens";

/** A name of the tables, where a text has it. */
export type KnownRun = TokenSpan & { readonly known: KnownName };

const LONGEST = 8;
const HANGUL = /^\p{sc=Hangul}+$/u;
const CYRILLIC = /^\p{sc=Cyrillic}+$/u;
let starts: ReadonlySet<string> | null = null;

/** First words of all known names, so that most tokens cost one search. */
function readStarts(): ReadonlySet<string> {
  starts ??= new Set([...readKnownNames().keys()].map((key) => key.split(" ")[0] ?? ""));
  return starts;
}

/** The longest known names of a text, left to right, never overlapping. */
export function findKnownRuns(tokens: readonly Token[]): readonly KnownRun[] {
  const names = readKnownNames();
  const first = readStarts();
  const runs: KnownRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = toKnownForm(toLetters(tokens[at]?.text ?? ""), names);
    if (!first.has(word) || (tokens[at - 1]?.text === "." && !tokens[at]?.spaced)) continue;
    let key = word;
    let best: KnownRun | null = null;
    for (let end = at + 1; end - at <= LONGEST; end++) {
      const known = isJoint(tokens[end - 1]?.text ?? "") ? undefined : names.get(key);
      if (known) best = { from: at, to: end, known };
      const next = tokens[end];
      if (!next || next.breaks > 0) break;
      if (!isJoint(next.text)) key = `${key} ${toLetters(next.text)}`;
    }
    if (!best) continue;
    runs.push(best);
    at = best.to - 1;
  }
  return runs;
}

/** Cyrillic cases and Korean particles hang on a name's end ("Путиным", "김정은은"): the known form without them. */
function toKnownForm(word: string, names: ReadonlyMap<string, KnownName>): string {
  if (word.charCodeAt(0) < 0x400) return word;
  const most = HANGUL.test(word) ? 2 : CYRILLIC.test(word) ? 3 : 0;
  for (let cut = 0; cut <= most; cut++) {
    const form = word.slice(0, word.length - cut);
    if (form.length < (most === 2 ? 2 : 4)) break;
    if (names.has(form)) return form;
  }
  return word;
}

function isJoint(text: string): boolean {
  return text === "-" || text === "‐" || text === "–" || text === "/" || text === ".";
}
