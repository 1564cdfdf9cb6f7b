import type { Span } from "../text/span";
import { toWordSpans } from "../text/word-spans";
import type { Notice } from "./notices";
import { type QueryNode, type TextLeaf, toGroup } from "./tree";

/** Nobody sees these, and no word has them; a canonical text is free of them. */
const UNSEEN = /[\0-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200d\u2060\ufeff\p{Co}]/gu;

/** Most words are as they should be. */
const PLAIN_WORD = /^[0-9A-Za-z]+$/;

/** Text as it stands in a canonical query: well formed, one space between words, no quotation mark. */
export function toPlain(text: string): string {
  if (PLAIN_WORD.test(text)) return text;
  return text
    .toWellFormed()
    .replace(UNSEEN, "")
    .replace(/["“”„«»]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** A quotation; null with a notice when it holds no word. */
export function toPhraseNode(text: string, at: Span, notices: Notice[]): TextLeaf | null {
  const plain = toPlain(text);
  if (toWordSpans(plain).length > 0) return { kind: "phrase", text: plain, at };
  notices.push({
    code: "nothing-to-search",
    message: "This quotation holds no word, so it was left out.",
    values: { mark: '"' },
    at,
  });
  return null;
}

/**
 * A bare run of characters. Its words in a row (`Jong-un`, `U.S.`, `3,000`) make one leaf; where a clause would
 * break (`a,b`, `mun*tion`) it becomes several. A star at its end makes the last word a beginning.
 */
export function toWordNodes(run: string, at: Span, notices: Notice[]): QueryNode | null {
  const leaves = toWordLeaves(run, at, notices);
  if (leaves.length === 0)
    notices.push({
      code: "nothing-to-search",
      message: `“${toPlain(run).slice(0, 40)}” holds no word, so it was left out.`,
      values: { text: toPlain(run).slice(0, 40) },
      at,
    });
  return toGroup("and", leaves);
}

/** The leaves of a bare run, none when it holds no word. */
export function toWordLeaves(run: string, at: Span, notices: Notice[]): TextLeaf[] {
  const plain = toPlain(run).replace(/^['’`]+/u, "");
  const isBeginning = /\*+$/.test(plain);
  const body = plain.replace(/\*+$/, "");
  if (body.includes("*"))
    notices.push({
      code: "unsupported-wildcard",
      message: "A star stands for endings only at the end of a word; here it is a space.",
      at,
    });
  const leaves = body.split("*").flatMap((piece) => toLeavesOfPiece(piece, at));
  const last = leaves.at(-1);
  if (!isBeginning || !last) return leaves;
  return [...leaves.slice(0, -1), ...toBeginning(last, at)];
}

function toLeavesOfPiece(piece: string, at: Span): TextLeaf[] {
  const words = toWordSpans(piece);
  const leaves: TextLeaf[] = [];
  let start = 0;
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next && !next.breakBefore) return;
    const first = words[start];
    start = index + 1;
    if (first)
      leaves.push({
        kind: "word",
        text: withoutOperator(withoutPossessive(piece.slice(first.start, word.end))),
        at,
      });
  });
  return leaves;
}

/** `Russia's` is Russia in any of its forms. */
function withoutPossessive(text: string): string {
  return text.replace(/(?<=\p{L})['’ʼʻ＇`´]s$/iu, "");
}

/** A word cut out of a run must not read as an operator. */
function withoutOperator(text: string): string {
  return /^(?:OR|AND|NOT)$/.test(text) ? text.toLowerCase() : text;
}

/** `anti-tan*` is “anti” and a word that begins with “tan”. */
function toBeginning(leaf: TextLeaf, at: Span): TextLeaf[] {
  const words = toWordSpans(leaf.text);
  const last = words.at(-1);
  const previous = words.at(-2);
  if (!last) return [];
  const beginning: TextLeaf = {
    kind: "beginning",
    text: withoutOperator(leaf.text.slice(last.start, last.end)),
    at,
  };
  if (!previous) return [beginning];
  return [{ kind: "word", text: withoutOperator(leaf.text.slice(0, previous.end)), at }, beginning];
}
