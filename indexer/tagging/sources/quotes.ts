import type { ParsedText } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import type { Token } from "../text/tokens";

const PAIRS: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["«", "»"],
  ["„", "“”"],
  ['"', '"'],
  ["‘", "’"],
  ["''", "''"],
]);
const LONGEST = 600;

/** Quotations of a text, each from its opening to its closing mark. Marks that do not close end with their paragraph, as running quotations do. */
export function findQuotations({ tokens, sentences, sentenceOf }: ParsedText): readonly TokenSpan[] {
  const found: TokenSpan[] = [];
  const paragraphOf = (at: number): number => sentences[sentenceOf[at] ?? 0]?.paragraph ?? 0;
  let from = -1;
  let closing = "";
  for (let at = 0; at < tokens.length; at++) {
    const mark = toMark(tokens, at);
    if (from >= 0 && (paragraphOf(at) !== paragraphOf(from) || at - from > LONGEST)) {
      if (closing !== "’") found.push({ from, to: at });
      from = -1;
    }
    if (mark === "") continue;
    if (from < 0) {
      const pair = PAIRS.get(mark);
      if (pair === undefined || at === tokens.length - 1) continue;
      if (isNickname(tokens, at)) {
        at += 2;
        continue;
      }
      from = at;
      closing = pair;
    } else if (closing.includes(mark) && !(mark === "’" && isApostrophe(tokens, at))) {
      found.push({ from, to: mark === "''" ? at + 2 : at + 1 });
      from = -1;
    }
    if (mark === "''") at++;
  }
  if (from >= 0 && closing !== "’") found.push({ from, to: tokens.length });
  return found;
}

/** The quotation mark at a token; two single ones written together are one. */
function toMark(tokens: readonly Token[], at: number): string {
  const text = tokens[at]?.text ?? "";
  if (text.length !== 1 || !/["“”«»„‘’']/.test(text)) return "";
  if (text !== "'") return text;
  const next = tokens[at + 1];
  return next?.text === "'" && !next.spaced ? "''" : "";
}

/** "voters’ anger": no blank and no stop before it, and a word after it. */
function isApostrophe(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /\p{L}$/u.test(tokens[at - 1]?.text ?? "") &&
    next !== undefined &&
    next.breaks === 0 &&
    /^\p{Ll}/u.test(next.text)
  );
}

/** Robert "Bob" Hale: one capitalised word in marks between two others. */
function isNickname(tokens: readonly Token[], at: number): boolean {
  const closes = /^["”’]$/.test(tokens[at + 2]?.text ?? "");
  return (
    closes &&
    [at - 1, at + 1, at + 3].every(
      (near) => /^\p{Lu}\p{Ll}/u.test(tokens[near]?.text ?? "") && tokens[near]?.breaks === 0,
    )
  );
}
