import type { Span } from "../text/span";
import type { Notice } from "./notices";

type Sign = "open" | "close" | "or" | "and" | "not";

/** The pieces of a query's text. */
export type Token =
  | { readonly kind: Sign; readonly at: Span }
  | { readonly kind: "word" | "phrase"; readonly text: string; readonly at: Span }
  /** `field:` with what follows it at once; `value` is null when nothing does. */
  | { readonly kind: "field"; readonly name: string; readonly value: FieldValue | null; readonly at: Span };

/** A field's value as written: `prefix` is what stands before the quotation (`against:` in `stance:against:"…"`). */
export type FieldValue = { readonly prefix: string; readonly text: string; readonly quoted: boolean };

const QUOTES = /["“”„«»]/u;
const SPACE = /[\s\0-\x1f\x7f]/u;
/** Signs for operators: `&` is one between spaces only, so that AT&T stays a name. */
const ROW = /^(?:\|+|&+(?![^\s()]))/;
const FIELD = /^([A-Za-z][A-Za-z.]*):(?!\/\/)/;

/** Between Hebrew letters keyboards write it for the sign of an abbreviation: צה"ל. */
const GERSHAYIM = /(?<=[\u05d0-\u05ea])["”“](?=[\u05d0-\u05ea])/g;

/** Cuts a query into tokens. Never throws; a quotation without an end runs to the end of the text. */
export function toTokens(written: string): { tokens: Token[]; notices: Notice[] } {
  const text = written.replace(GERSHAYIM, "\u05f4");
  const tokens: Token[] = [];
  const notices: Notice[] = [];
  let at = 0;
  while (at < text.length) {
    const next = readToken(text, at, notices);
    if (next.token) tokens.push(next.token);
    at = next.end;
  }
  return { tokens, notices };
}

type Read = { token: Token | null; end: number };

function readToken(text: string, at: number, notices: Notice[]): Read {
  const character = text.charAt(at);
  if (SPACE.test(character)) return { token: null, end: at + 1 };
  const toSign = (kind: Sign, end = at + 1): Read => ({ token: { kind, at: [at, end] }, end });
  if (character === "(") return toSign("open");
  if (character === ")") return toSign("close");
  const row = ROW.exec(text.slice(at))?.[0];
  if (row && (character === "|" || /^[\s()]?$/.test(text.charAt(at - 1))))
    return toSign(character === "|" ? "or" : "and", at + row.length);
  if (/[-−]/.test(character) && /[^\s)]/.test(text.charAt(at + 1))) return toSign("not");
  if (!QUOTES.test(character)) return readWord(text, at, notices);
  const { end, ...said } = readQuotation(text, at, notices);
  return { token: { kind: "phrase", ...said, at: [at, end] }, end };
}

/** The marks that begin and end a quotation; `“` begins one in English and ends one in German. */
const PAIRS = '"" “” „“ «» »«';

/** A quotation, with those inside it. A mark without its own partner is ended by any other that does not begin a word. */
function readQuotation(text: string, at: number, notices: Notice[]): { text: string; end: number } {
  let depth = 1;
  let end = at;
  while (depth > 0 && ++end < text.length) {
    const mark = text.charAt(end);
    if (!QUOTES.test(mark)) continue;
    if (PAIRS.includes(text[at] + mark)) depth = 0;
    else depth += SPACE.test(text.charAt(end - 1)) ? 1 : -1;
  }
  if (end === text.length) notices.push(unbalancedQuote(at));
  return { text: text.slice(at + 1, end), end: Math.min(end + 1, text.length) };
}

function unbalancedQuote(at: number): Notice {
  return {
    code: "unbalanced-quote",
    message: "The quotation mark has no partner, so the quotation runs to the end.",
    at: [at, at + 1],
  };
}

/** Where a run without space, quotation mark, parenthesis or bar ends. */
function toRunEnd(text: string, at: number): number {
  const length = text.slice(at).search(/[\s\0-\x1f\x7f()|"“”„«»]/u);
  return length < 0 ? text.length : at + length;
}

function readWord(text: string, at: number, notices: Notice[]): Read {
  const end = toRunEnd(text, at);
  const run = text.slice(at, end);
  const field = FIELD.exec(run);
  if (field) return readField(text, at, field, run, notices);
  if (!/^(?:OR|AND|NOT)$/.test(run)) return { token: { kind: "word", text: run, at: [at, end] }, end };
  return { token: { kind: run.toLowerCase() as Sign, at: [at, end] }, end };
}

function readField(text: string, at: number, field: RegExpExecArray, run: string, notices: Notice[]): Read {
  const name = field[1] ?? "";
  const written = run.slice(field[0].length);
  const runEnd = at + run.length;
  const toField = (value: FieldValue | null, end: number): Read => ({
    token: { kind: "field", name, value, at: [at, end] },
    end,
  });
  if (/^$|:$/.test(written) && QUOTES.test(text.charAt(runEnd))) {
    const { end, ...said } = readQuotation(text, runEnd, notices);
    return toField({ prefix: written, ...said, quoted: true }, end);
  }
  return toField(written === "" ? null : { prefix: "", text: written, quoted: false }, runEnd);
}
