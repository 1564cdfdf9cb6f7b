import { isNegation } from "../../knowledge/stances/negations";
import { REFUSALS } from "../../knowledge/stances/stance-verbs";
import type { SentenceWords } from "./sentence-words";

/** Who does what a verb says: the last word of the subject (position in the sentence), and whether it is denied. */
export type Subject = { readonly at: number; readonly isDenied: boolean };

const CHAIN = new Set(["AUX", "ADV", "PART", "VERB"]);
const HEADS = new Set(["NOUN", "PROPN", "PRON"]);
const RELATIVE = new Set(["who", "which", "that"]);
const LONGEST_ASIDE = 18;
const DEEPEST = 3;

/**
 * The subject of the verb at a position: left over auxiliaries, adverbs and verbs it hangs on ("vowed to"), over an
 * aside between commas, and for a verb joined to another one, that one's subject. Null when there is none.
 */
export function findSubject(words: SentenceWords, verb: number, depth = 0): Subject | null {
  const { parsed, from, stems } = words;
  const part = (at: number): string => (at < 0 ? "X" : (parsed.parts[from + at] ?? "X"));
  const word = (at: number): string => parsed.tokens[from + at]?.lower ?? "";
  let at = verb - 1;
  let isDenied = false;
  while (at >= 0 && (CHAIN.has(part(at)) || isNegation(word(at)))) {
    if (isNegation(word(at)) || REFUSALS.has(stems[at] ?? 0)) isDenied = !isDenied;
    at--;
  }
  if (part(at) === "CCONJ" && depth < DEEPEST) {
    const first = findVerbBefore(part, word, at);
    const subject = first < 0 ? null : findSubject(words, first, depth + 1);
    return subject && { at: subject.at, isDenied };
  }
  if (word(at) === ",") at = findAsideStart(word, at) - 1;
  if (RELATIVE.has(word(at))) at -= word(at - 1) === "," ? 2 : 1;
  return at >= 0 && HEADS.has(part(at)) ? { at, isDenied } : null;
}

function findVerbBefore(part: (at: number) => string, word: (at: number) => string, from: number): number {
  for (let at = from - 1; at >= 0 && word(at) !== ";"; at--) if (part(at) === "VERB") return at;
  return -1;
}

/** The comma that opens what the comma at `end` closes; `end` itself when there is none. */
function findAsideStart(word: (at: number) => string, end: number): number {
  for (let at = end - 1; at >= 0 && end - at < LONGEST_ASIDE; at--) if (word(at) === ",") return at;
  return end;
}
