import { withoutHidden } from "./markdown-hidden";

/** A paragraph, heading, item, row or piece of code of Markdown. */
type MarkdownBlock = {
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  /** With the marks inside its lines; the cells of a row are parted by tabs. */
  readonly text: string;
  readonly isCode: boolean;
};

export type MarkdownBlocks = {
  readonly blocks: readonly MarkdownBlock[];
  /** The names that links of the text go by (`[name]: address`), in lower case. */
  readonly references: ReadonlySet<string>;
};

const FENCE = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
const HEADING = /^ {0,3}(#{1,6})(?:[^\S\n]+(.*))?$/;
const RULE = /^ {0,3}(?:(?:\*[^\S\n]*){3,}|(?:-[^\S\n]*){3,}|(?:_[^\S\n]*){3,})$/;
const UNDERLINE = /^ {0,3}(=+|-+)[^\S\n]*$/;
const QUOTE = /^[^\S\n]*>[^\S\n]?/;
const ITEM = /^[^\S\n]*(?:[-*+]|\d{1,3}[.)])[^\S\n]+(?:\[[ xX]\][^\S\n]+)?(?=\S)/;
const REFERENCE = /^ {0,3}\[([^\]^][^\]]*)\]:[^\S\n]*\S/;
const FOOTNOTE = /^ {0,3}\[\^[^\]]+\]:[^\S\n]*/;
/** Below the head of a table: `| --- | :-: |`. */
const HEAD_END = /^[\s|:-]+$/;

type State = {
  readonly blocks: MarkdownBlock[];
  readonly references: Set<string>;
  open: string[];
  /** What ends the code that is open. */
  fence: string | null;
  isTable: boolean;
};

/** The blocks of Markdown, without the marks that part them. Takes as long as the text is long. */
export function toMarkdownBlocks(markdown: string): MarkdownBlocks {
  const state: State = { blocks: [], references: new Set(), open: [], fence: null, isTable: false };
  const lines = withoutHidden(markdown).split("\n");
  for (const [at, line] of lines.entries()) {
    if (state.fence !== null) takeCode(line, state);
    else takeLine(line, lines[at + 1] ?? "", state);
  }
  end(state, state.fence !== null);
  return { blocks: state.blocks, references: state.references };
}

function end(state: State, isCode = false, level = 0): void {
  if (state.open.length > 0) state.blocks.push({ level, text: state.open.join("\n"), isCode });
  state.open = [];
}

function takeCode(line: string, state: State): void {
  const closing = FENCE.exec(line);
  const isEnd = closing?.[1]?.startsWith(state.fence ?? "") && closing[2]?.trim() === "";
  if (!isEnd) {
    state.open.push(line);
    return;
  }
  end(state, true);
  state.fence = null;
}

function takeLine(written: string, next: string, state: State): void {
  const line = withoutQuotes(written);
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) {
    end(state);
    state.fence = fence;
  } else if (line.trim() === "") {
    end(state);
    state.isTable = false;
  } else if (!takeUnderline(line, state) && !takeTable(line, withoutQuotes(next), state))
    takeText(line, state);
}

/** A line below a paragraph that makes it a heading. */
function takeUnderline(line: string, state: State): boolean {
  const sign = UNDERLINE.exec(line)?.[1];
  if (sign === undefined || state.open.length === 0) return false;
  end(state, false, sign.startsWith("=") ? 1 : 2);
  return true;
}

/** Rows of a table are blocks, their cells parted by tabs. */
function takeTable(line: string, next: string, state: State): boolean {
  if (!line.includes("|")) return false;
  const isHead = next.includes("|") && next.includes("-") && HEAD_END.test(next);
  if (!state.isTable && !isHead) return false;
  end(state);
  state.isTable = true;
  if (!HEAD_END.test(line)) {
    state.open.push(toCells(line).join("\t"));
    end(state);
  }
  return true;
}

function toCells(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function takeText(line: string, state: State): void {
  const heading = HEADING.exec(line);
  const name = REFERENCE.exec(line)?.[1];
  if (heading !== null) {
    end(state);
    state.open.push(toHeading(heading[2] ?? ""));
    end(state, false, heading[1]?.length);
  } else if (RULE.test(line)) end(state);
  else if (name !== undefined && state.open.length === 0) state.references.add(name.trim().toLowerCase());
  else {
    const item = ITEM.exec(line)?.[0] ?? FOOTNOTE.exec(line)?.[0];
    if (item !== undefined) end(state);
    state.open.push(line.slice(item?.length ?? 0).trimStart());
  }
}

/** Signs that close a heading are no text of it. */
function toHeading(text: string): string {
  const plain = text.trimEnd();
  let length = plain.length;
  while (plain[length - 1] === "#") length -= 1;
  const isClosed = length === 0 || /\s/.test(plain[length - 1] ?? "");
  return isClosed ? plain.slice(0, length).trimEnd() : plain;
}

function withoutQuotes(written: string): string {
  let line = written;
  while (QUOTE.test(line)) line = line.replace(QUOTE, "");
  return line;
}
