import type { KnownWords } from "./known-words";

/** Words that follow the hyphen of a word left out: “pre- and post-war”, “Vor- und Nachteile”. */
const JOINING = /^(?:and|or|to|und|oder|bis|sowie|et|ou|y|e|o)(?![\p{L}\p{N}-])/u;
/** Beginnings and ends that are words by chance and mostly no half of a compound. */
const BEGINNINGS =
  /^(?:a|be|con|de|dis|en|ex|for|im|in|inter|mis|out|over|per|pro|re|sub|super|sur|to|trans|un|under|up)$/i;
const ENDS =
  /^(?:able|age|al|ally|ance|ant|ate|ed|en|ence|ent|er|ers|est|ful|hood|ible|ing|ings|ion|ions|ism|ist|ity|ive|less|ling|ly|man|men|ment|ments|ness|or|ous|ship|some|ted|ties|tion|tions|ward|wards)$/;

/** What stands between the end of one line and the beginning of the next. */
export type Joint = {
  /** Whether the hyphen at the end goes. */
  readonly isCut: boolean;
  readonly between: "" | " ";
};

/**
 * How two lines of a paragraph are joined. A hyphen at the end stays where it belongs to the text: before a capital or a figure,
 * before the “and” of “pre- and post-war”, in an address, where the document writes the word so elsewhere, and where both halves are
 * words and the two in one are none. Else the halves are one word.
 */
export function toJoint(line: string, next: string, words: KnownWords): Joint {
  if (line.endsWith("\u00ad")) return { isCut: true, between: "" };
  if (!/[\p{L}\p{N}.)’'][-‐‑]$/u.test(line)) return { isCut: false, between: isGlued(line, next) ? "" : " " };
  if (isWordLeftOut(line, next, words)) return { isCut: false, between: " " };
  return { isCut: !isKept(line, next, words), between: "" };
}

/** “pre- and post-war”, but not the ends of “thousand” and “factor”. */
function isWordLeftOut(line: string, next: string, words: KnownWords): boolean {
  const joining = JOINING.exec(next)?.[0];
  return joining !== undefined && !words.isWord(toLeft(line) + joining);
}

/** The last piece of the word that a line end parts. */
function toLeft(line: string): string {
  return /[\p{L}\p{M}\p{N}’']+(?=[-‐‑]$)/u.exec(line.slice(-60))?.[0] ?? "";
}

/** Writing without spaces, and what a dash or a stroke joins, goes on without one. */
function isGlued(line: string, next: string): boolean {
  if (/[\p{L}\p{N}][—/]$/u.test(line)) return true;
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
  return unspaced.test(line.slice(-1)) && unspaced.test(next.slice(0, 1));
}

function isKept(line: string, next: string, words: KnownWords): boolean {
  const token = line.split(" ").at(-1) ?? "";
  if (/:\/\/|^www\.|@/.test(token)) return true;
  const left = toLeft(line);
  const right = /^[\p{L}\p{M}\p{N}]+/u.exec(next)?.[0] ?? "";
  if (left === "" || right === "") return true;
  if (/^\p{N}/u.test(right) || /\p{N}$/u.test(left)) return true;
  const isShouted = /^\p{Lu}{2,}$/u.test(left) && /^\p{Lu}{2,}$/u.test(right);
  if (/^\p{Lu}/u.test(right) && !isShouted) return true;
  return isShouted
    ? isCompound(left.toLowerCase(), right.toLowerCase(), words)
    : isCompound(left, right, words);
}

function isCompound(left: string, right: string, words: KnownWords): boolean {
  const hyphened = words.count(`${left}-${right}`);
  const whole = words.count(left + right);
  if (hyphened !== whole) return hyphened > whole;
  if (words.isWord(left + right) || BEGINNINGS.test(left) || ENDS.test(right)) return false;
  return words.isHalf(left) && words.isHalf(right);
}
