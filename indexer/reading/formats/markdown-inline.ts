import { findCodeSpans } from "./markdown-code";
import { type Piece, toRunPiece } from "./markdown-emphasis";
import { toSign, toTagText } from "./markdown-html";
import { toLinkEnd } from "./markdown-links";

const SPECIAL = /[\\`*_~[\]!<&]/g;
const TAG = /<\/?([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/iy;
const ADDRESS = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/iy;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,30});/iy;
const ESCAPED = /[!-/:-@[-`{-~]/;

type State = {
  readonly text: string;
  readonly pieces: Piece[];
  /** Where in `pieces` brackets are open. */
  readonly brackets: number[];
  /** Runs of emphasis that are open, by their sign. */
  readonly runs: Map<string, Piece[]>;
  readonly references: ReadonlySet<string>;
  readonly codes: ReadonlyMap<number, number>;
};

/** The text of a block of Markdown as it is shown. Takes as long as the block is long. */
export function toInlineText(text: string, references: ReadonlySet<string>): string {
  const codes = findCodeSpans(text);
  const state: State = { text, pieces: [], brackets: [], runs: new Map(), references, codes };
  let at = 0;
  while (at < text.length) {
    SPECIAL.lastIndex = at;
    const next = SPECIAL.exec(text)?.index ?? text.length;
    if (next > at) add(state, text.slice(at, next));
    at = next < text.length ? take(state, next) : next;
  }
  return state.pieces.map(({ text: piece }) => piece).join("");
}

function add({ pieces }: State, text: string): void {
  pieces.push({ text });
}

/** Takes what begins at a special sign; gives where it ends. */
function take(state: State, at: number): number {
  const sign = state.text[at] ?? "";
  if (sign === "\\") return takeEscape(state, at);
  if (sign === "`") return takeCode(state, at);
  if (sign === "*" || sign === "_" || sign === "~") return takeRun(state, at, sign);
  if (sign === "[" || (sign === "!" && state.text[at + 1] === "[")) return takeOpening(state, at);
  if (sign === "]") return takeClosing(state, at);
  if (sign === "<") return takeTag(state, at);
  return sign === "&" ? takeEntity(state, at) : takeSign(state, at);
}

function takeSign(state: State, at: number): number {
  add(state, state.text[at] ?? "");
  return at + 1;
}

function takeEscape(state: State, at: number): number {
  const next = state.text[at + 1] ?? "";
  if (next === "\n") return at + 1;
  if (!ESCAPED.test(next)) return takeSign(state, at);
  add(state, next);
  return at + 2;
}

function takeCode(state: State, at: number): number {
  let length = 1;
  while (state.text[at + length] === "`") length += 1;
  const closing = state.codes.get(at);
  add(
    state,
    closing === undefined
      ? "`".repeat(length)
      : state.text.slice(at + length, closing).replace(/^ (.*) $/s, "$1"),
  );
  return closing === undefined ? at + length : closing + length;
}

function takeRun({ text, pieces, runs }: State, at: number, sign: string): number {
  let end = at + 1;
  while (text[end] === sign) end += 1;
  pieces.push(
    toRunPiece({ sign, length: end - at, before: text[at - 1] ?? " ", after: text[end] ?? " " }, runs),
  );
  return end;
}

/** `[[Page|words]]` is shown as its words. */
function takeOpening(state: State, at: number): number {
  const start = state.text[at] === "!" ? at + 1 : at;
  if (state.text[start + 1] === "[") {
    const end = state.text.slice(start + 2, start + 302).search(/\]\]|\n/);
    if (end > 0 && state.text[start + 2 + end] === "]") {
      const name = state.text.slice(start + 2, start + 2 + end);
      add(state, name.split("|").at(-1) ?? name);
      return start + 4 + end;
    }
  }
  state.brackets.push(state.pieces.length);
  add(state, state.text.slice(at, start + 1));
  return start + 1;
}

/** What stands in brackets before an address or the name of a link is its words; `[^1]` is a sign of a note. */
function takeClosing(state: State, at: number): number {
  const opening = state.brackets.pop();
  if (opening === undefined) return takeSign(state, at);
  const inner = state.pieces
    .slice(opening + 1, opening + 3)
    .map(({ text }) => text)
    .join("");
  if (inner.startsWith("^") && state.pieces.length <= opening + 3) {
    state.pieces.length = opening;
    return at + 1;
  }
  const end = toLinkEnd(state.text, at + 1, inner, state.references);
  if (end === null) return takeSign(state, at);
  state.pieces[opening] = { text: "" };
  return end;
}

function takeTag(state: State, at: number): number {
  ADDRESS.lastIndex = at;
  const address = ADDRESS.exec(state.text);
  if (address !== null) {
    add(state, address[1] ?? "");
    return at + address[0].length;
  }
  TAG.lastIndex = at;
  const tag = TAG.exec(state.text);
  const name = tag?.[1]?.toLowerCase() ?? "";
  const shown = toTagText(name);
  if (tag === null || shown === null) return takeSign(state, at);
  add(state, shown);
  return at + tag[0].length;
}

function takeEntity(state: State, at: number): number {
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(state.text)?.[0];
  if (entity === undefined) return takeSign(state, at);
  add(state, toSign(entity));
  return at + entity.length;
}
