import { toWordSpans } from "../text/word-spans";
import { toFieldNodes } from "./field-leaves";
import type { Notice } from "./notices";
import { addDangling, addNotice, type Reader } from "./token-reader";
import { type Token, toTokens } from "./tokens";
import { type QueryNode, toGroup, toNot } from "./tree";
import { toPhraseNode, toPlain, toWordNodes } from "./word-leaves";

/** A query's text as a tree, with what was repaired on the way. `tree` is null for a text that searches for nothing. */
export type ParsedQuery = { readonly tree: QueryNode | null; readonly notices: readonly Notice[] };

/** So many notices at most, so that a broken text does not bury its answer. */
const MOST_NOTICES = 20;

/**
 * Parentheses deeper than this are ignored: the engine takes 49 in a filter (1.21, tried), and filters, grants and saved searches
 * stand around those of the text.
 */
const DEEPEST = 30;

/** Reads the query language. Total: any text whatever gives a tree or null, never an error. */
export function parseQuery(text: string): ParsedQuery {
  const { tokens, notices } = toTokens(text);
  const reader: Reader = { text, tokens, notices, at: 0, depth: 0, isTooDeep: false };
  const parts: QueryNode[] = [];
  while (reader.at < tokens.length) {
    const part = readAlternatives(reader);
    if (part) parts.push(part);
    const stray = tokens[reader.at];
    if (stray) {
      reader.at += 1;
      addNotice(
        reader,
        "unbalanced-parenthesis",
        "This parenthesis closes nothing, so it was left out.",
        stray.at,
        { mark: ")" },
      );
    }
  }
  const tree = toGroup("and", parts) ?? toSigns(text, notices);
  return { tree, notices: notices.slice(0, MOST_NOTICES) };
}

/** A quotation, a group or an exclusion that is just begun, or several, one in the other: `-("`. */
const BEGUN = /^[\s(]*(?:[−-][\s(]*)?["“„«]?\s*$/u;

/** A text that holds a sign and no word finds nothing, never everything; one notice says so in place of those of its pieces. */
function toSigns(text: string, notices: Notice[]): QueryNode | null {
  if (BEGUN.test(text) || toWordSpans(text).length > 0) return null;
  // What would read as begun, were it written plainly, stays as it is.
  const written = toPlain(text);
  const plain = BEGUN.test(written) ? text.toWellFormed().trim() : written;
  const shown = plain.slice(0, 40);
  const others = notices.filter(({ code }) => code !== NOTHING);
  notices.splice(0, notices.length, ...others, {
    code: NOTHING,
    message: `“${shown}” holds no word, so nothing is found.`,
    values: { text: shown, mark: "signs" },
    at: [0, text.length],
  });
  return { kind: "signs", text: plain, at: [0, text.length] };
}

const NOTHING = "nothing-to-search";

/** `a b OR c`: what OR joins, up to a closing parenthesis or the end. */
function readAlternatives(reader: Reader): QueryNode | null {
  const parts: QueryNode[] = [];
  let operator: Token | null = null;
  for (;;) {
    const part = readAll(reader);
    if (part) parts.push(part);
    else if (operator) addDangling(reader, operator);
    const token = reader.tokens[reader.at];
    if (token?.kind !== "or") return toGroup("or", parts);
    if (!part && !operator) addDangling(reader, token);
    operator = token;
    reader.at += 1;
  }
}

/** `a AND b -c`: what stands side by side. */
function readAll(reader: Reader): QueryNode | null {
  const parts: QueryNode[] = [];
  for (let token = reader.tokens[reader.at]; token; token = reader.tokens[reader.at]) {
    if (token.kind === "or" || token.kind === "close") break;
    if (token.kind === "and") {
      reader.at += 1;
      const next = reader.tokens[reader.at];
      if (parts.length === 0 || !next || next.kind === "or" || next.kind === "close" || next.kind === "and")
        addDangling(reader, token);
      continue;
    }
    const part = readOne(reader);
    if (part) parts.push(part);
  }
  return toGroup("and", parts);
}

/** One word, quotation, field or parenthesis, with the denials before it. */
function readOne(reader: Reader): QueryNode | null {
  let denied = false;
  let denial: Token | null = null;
  let token = reader.tokens[reader.at];
  while (token?.kind === "not") {
    denied = !denied;
    denial = token;
    reader.at += 1;
    token = reader.tokens[reader.at];
  }
  if (!token || token.kind === "or" || token.kind === "and" || token.kind === "close") {
    if (denial) addDangling(reader, denial);
    return null;
  }
  reader.at += 1;
  const node = toNode(reader, token);
  return node && denied ? toNot(node) : node;
}

function toNode(reader: Reader, token: Token): QueryNode | null {
  switch (token.kind) {
    case "open":
      return readParenthesis(reader, token);
    case "word":
      return toWordNodes(token.text, token.at, reader.notices);
    case "phrase":
      return toPhraseNode(token.text, token.at, reader.notices);
    case "field":
      return toFieldNodes(token, reader.notices);
    default:
      return null;
  }
}

function readParenthesis(reader: Reader, open: Token): QueryNode | null {
  if (reader.depth >= DEEPEST) {
    if (!reader.isTooDeep)
      addNotice(reader, "nested-too-deeply", `Parentheses deeper than ${DEEPEST} were left out.`, open.at, {
        deepest: String(DEEPEST),
      });
    reader.isTooDeep = true;
    return null;
  }
  reader.depth += 1;
  const inside = readAlternatives(reader);
  reader.depth -= 1;
  if (reader.tokens[reader.at]?.kind === "close") reader.at += 1;
  else
    addNotice(
      reader,
      "unbalanced-parenthesis",
      "This parenthesis is not closed, so it was taken to close at the end.",
      open.at,
      { mark: "(" },
    );
  if (!inside)
    addNotice(
      reader,
      "nothing-to-search",
      "These parentheses hold nothing, so they were left out.",
      open.at,
      {
        mark: "(",
      },
    );
  return inside;
}
