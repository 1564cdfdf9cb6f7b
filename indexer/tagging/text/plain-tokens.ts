/**
 * Most tokens of a text are words of plain letters, whole numbers and single signs that plain signs or spaces follow. Where they
 * end is seen by their characters alone, many times faster than by the pattern of all tokens, and always as that pattern would
 * have it: where it might have it otherwise, this says nothing.
 */

const NONE = -1;
const LETTER = 1;
const DIGIT = 2;
/** A token by itself, whatever stands around it; ends a word or number. */
const SIGN = 4;
const SPACE = 8;
const POINT = 46;

const kinds = new Uint8Array(65_536);
const mark = (characters: string, kind: number): void => {
  for (const one of characters) kinds[one.charCodeAt(0)] = kind;
};
mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTER);
mark("0123456789", DIGIT);
mark(',;!?()[]{}"/|*=<>“”—–', SIGN);
mark(" \n\t\r", SPACE);

function kindAt(text: string, at: number): number {
  return at < text.length ? (kinds[text.charCodeAt(at)] ?? 0) : 0;
}

/** The first place from `at` on that is no space, line end or tab. */
export function skipSpaces(text: string, at: number): number {
  let next = at;
  while (kindAt(text, next) === SPACE) next++;
  return next;
}

/** Where the plain token that begins at `at` ends; -1 where only the pattern knows. `shortened` are words that a point belongs to. */
export function toPlainEnd(text: string, at: number, shortened: ReadonlySet<string>): number {
  const kind = kindAt(text, at);
  if (kind === LETTER) return toWordEnd(text, at, shortened);
  if (kind === DIGIT) return toNumberEnd(text, at);
  return kind === SIGN || (text.charCodeAt(at) === POINT && isGap(text, at + 1)) ? at + 1 : NONE;
}

function toWordEnd(text: string, at: number, shortened: ReadonlySet<string>): number {
  let end = at + 1;
  while (kindAt(text, end) === LETTER) end++;
  if (isGap(text, end) || kindAt(text, end) === SIGN) return end;
  const isStopped = text.charCodeAt(end) === POINT && isGap(text, end + 1);
  return isStopped && end - at > 1 && !shortened.has(text.slice(at, end)) ? end : NONE;
}

function toNumberEnd(text: string, at: number): number {
  let end = at + 1;
  while (kindAt(text, end) === DIGIT) end++;
  const isGroup = text.charAt(end) === "," && kindAt(text, end + 1) === DIGIT;
  return isGap(text, end) || (kindAt(text, end) === SIGN && !isGroup) ? end : NONE;
}

/** A space or the text's end. */
function isGap(text: string, at: number): boolean {
  return at >= text.length || kindAt(text, at) === SPACE;
}
