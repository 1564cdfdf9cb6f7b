import type { Span } from "../text/span";
import type { Notice } from "./notices";

/** The pieces of a query's text. */
export type Token =
  | { readonly kind: "open" | "close" | "or" | "and" | "not"; readonly at: Span }
  | { readonly kind: "word" | "phrase"; readonly text: string; readonly at: Span }
  /** `field:` with what follows it at once; `value` is null when nothing does. */
  | { readonly kind: "field"; readonly name: string; readonly value: FieldValue | null; readonly at: Span };

/** A field's value as written: `prefix` is what stands before the quotation (`against:` in `stance:against:"…"`). */
export type FieldValue = { readonly prefix: string; readonly text: string; readonly quoted: boolean };

const QUOTES = /["“”„«»]/u;
const SPACE = /[\s\0-\u001f\u007f]/u;
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
  if (character === "(") return { token: { kind: "open", at: [at, at + 1] }, end: at + 1 };
  if (character === ")") return { token: { kind: "close", at: [at, at + 1] }, end: at + 1 };
  if (character === "|") return readOperator(text, at, "or", "|");
  if (character === "&" && isAlone(text, at, "&")) return readOperator(text, at, "and", "&");
  if ((character === "-" || character === "−") && startsSomething(text, at + 1))
    return { token: { kind: "not", at: [at, at + 1] }, end: at + 1 };
  if (QUOTES.test(character)) return readPhrase(text, at, notices);
  return readWord(text, at, notices);
}

function readOperator(text: string, at: number, kind: "or" | "and", sign: string): Read {
  let end = at;
  while (text.charAt(end) === sign) end += 1;
  return { token: { kind, at: [at, end] }, end };
}

/** `&` is an operator between spaces only, so that AT&T stays a name. */
function isAlone(text: string, at: number, sign: string): boolean {
  let end = at;
  while (text.charAt(end) === sign) end += 1;
  const previous = at === 0 ? " " : text.charAt(at - 1);
  const next = end === text.length ? " " : text.charAt(end);
  return /[\s()]/.test(previous) && /[\s()]/.test(next);
}

function startsSomething(text: string, at: number): boolean {
  return at < text.length && !SPACE.test(text.charAt(at)) && text.charAt(at) !== ")";
}

function readPhrase(text: string, at: number, notices: Notice[]): Read {
  const quotation = readQuotation(text, at, notices);
  return { token: { kind: "phrase", text: quotation.text, at: [at, quotation.end] }, end: quotation.end };
}

/** Quotations inside each other are followed so far. */
const DEEPEST = 20;

/** The marks that end what each begins; `“` opens in English and closes in German. */
const PARTNERS: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "”": "”",
  "„": "“”",
  "«": "»",
  "»": "«»",
};

/** A quotation, with those inside it. A mark without its own partner is ended by any that stands at the end of a word. */
function readQuotation(text: string, at: number, notices: Notice[]): { text: string; end: number } {
  const open = [text.charAt(at)];
  let end = at + 1;
  for (; end < text.length; end += 1) {
    const mark = text.charAt(end);
    if (!QUOTES.test(mark)) continue;
    const begun = open.findLastIndex((one) => PARTNERS[one]?.includes(mark));
    if (begun >= 0) open.length = begun;
    else if (open.length < DEEPEST && isOpening(text, end)) open.push(mark);
    else open.pop();
    if (open.length === 0) break;
  }
  if (end === text.length) notices.push(unbalancedQuote(at));
  return { text: text.slice(at + 1, end), end: Math.min(end + 1, text.length) };
}

function isOpening(text: string, at: number): boolean {
  return /[\s(]/.test(text.charAt(at - 1)) && /[^\s)]/.test(text.charAt(at + 1));
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
  let end = at;
  while (end < text.length && !/[\s\0-\u001f\u007f()|"“”„«»]/u.test(text.charAt(end))) end += 1;
  return end;
}

function readWord(text: string, at: number, notices: Notice[]): Read {
  const end = toRunEnd(text, at);
  const run = text.slice(at, end);
  const field = FIELD.exec(run);
  if (field) return readField(text, at, field, run, notices);
  const operator = OPERATORS[run];
  if (operator) return { token: { kind: operator, at: [at, end] }, end };
  return { token: { kind: "word", text: run, at: [at, end] }, end };
}

const OPERATORS: Readonly<Record<string, "or" | "and" | "not" | undefined>> = Object.assign(
  Object.create(null),
  {
    OR: "or",
    AND: "and",
    NOT: "not",
  },
);

function readField(text: string, at: number, field: RegExpExecArray, run: string, notices: Notice[]): Read {
  const name = field[1] ?? "";
  const written = run.slice(field[0].length);
  const end = at + run.length;
  const mayQuote = written === "" || written.endsWith(":");
  if (mayQuote && QUOTES.test(text.charAt(end))) {
    const quotation = readQuotation(text, end, notices);
    const value = { prefix: written, text: quotation.text, quoted: true };
    return { token: { kind: "field", name, value, at: [at, quotation.end] }, end: quotation.end };
  }
  const value = written === "" ? null : { prefix: "", text: written, quoted: false };
  return { token: { kind: "field", name, value, at: [at, end] }, end };
}
