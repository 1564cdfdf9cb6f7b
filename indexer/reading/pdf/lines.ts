import { type Line, toRows } from "./line";

/** Pieces further apart than this share of their size are lines of their own: they may be of two columns. */
const GAP = 1;
/** A gap from here on is a space between words. */
const SPACE = 0.15;
/** A mark above or below its line is so much smaller than the line's letters, and at most so far from where they stand. */
const MARK_SIZE = 0.85;
const RAISED = 0.75;

/** Pieces of a page that stand side by side, joined into lines: with spaces by their places, without marks of footnotes. */
export function toLines(pieces: readonly Line[]): Line[] {
  return withMarks(toRows(pieces)).flatMap(toLinesOfRow);
}

/** Rows that only hold marks above or below other rows, put into those. */
function withMarks(rows: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const hosts = rows.map((row) => [...row]);
  return hosts.filter((row, at) => {
    const kept = row.filter((piece) => {
      const host = findHost(piece, hosts, at);
      host?.push(piece);
      return host === undefined;
    });
    row.splice(0, row.length, ...kept);
    return kept.length > 0;
  });
}

function findHost(piece: Line, rows: readonly Line[][], at: number): Line[] | undefined {
  const isHost = (row: Line[]): boolean => row.some((other) => isMarkOf(piece, other));
  for (const step of [1, -1])
    for (let next = at + step; ; next += step) {
      const row = rows[next];
      const first = row?.[0];
      if (row === undefined || (first && Math.abs(first.base - piece.base) > 2 * piece.size)) break;
      if (isHost(row)) return row;
    }
  return undefined;
}

/** Whether a piece is so small and so near to the end of another that it is a mark of it. */
function isMarkOf(piece: Line, other: Line): boolean {
  const { size } = other;
  const raised = other.base - piece.base;
  const isNear = Math.abs(piece.left - other.right) < 0.3 * size;
  return isNear && piece.size < MARK_SIZE * size && raised > -0.4 * size && raised < RAISED * size;
}

function toLinesOfRow(row: readonly Line[]): Line[] {
  const lines: Line[] = [];
  const pieces = [...row].sort((a, b) => a.left - b.left);
  const size = Math.max(...pieces.map((piece) => piece.size));
  for (const piece of pieces) {
    const line = lines.at(-1);
    const gap = line === undefined ? 0 : piece.left - line.right;
    if (line === undefined || gap > GAP * size) lines.push(piece);
    else if (!isDrawnTwice(line, piece)) lines[lines.length - 1] = toJoined(line, piece, gap);
  }
  return lines.map((line) => ({ ...line, text: toPlainText(line.text) })).filter((line) => line.text !== "");
}

/** Single spaces, and the dots that lead to a number as one sign. */
function toPlainText(text: string): string {
  return text
    .replace(/ {2,}/g, " ")
    .replace(/(?: ?\.){5,} ?/g, " … ")
    .trim();
}

/** Bold letters are drawn twice by some programs, the second time a little aside. */
function isDrawnTwice(line: Line, piece: Line): boolean {
  return (
    line.text.endsWith(piece.text) &&
    piece.right - line.right < 0.3 * piece.size &&
    piece.left < line.right - 0.3 * (piece.right - piece.left)
  );
}

function toJoined(line: Line, piece: Line, gap: number): Line {
  const isRaised = piece.size < MARK_SIZE * line.size && line.base - piece.base > 0.15 * line.size;
  const base = line.size >= piece.size ? line.base : piece.base;
  const joined = {
    ...line,
    right: Math.max(line.right, piece.right),
    size: Math.max(line.size, piece.size),
    base,
  };
  if (isRaised) return { ...joined, text: line.text + toMark(line.text, piece.text.trim()) };
  const isSpaced = gap > SPACE * Math.min(line.size, piece.size) || isMarkBefore(line, piece);
  const space = isSpaced && !line.text.endsWith(" ") && !piece.text.startsWith(" ") ? " " : "";
  return { ...joined, text: line.text + space + piece.text };
}

/** The number of a footnote stands before its text. */
function isMarkBefore(line: Line, piece: Line): boolean {
  return line.size < MARK_SIZE * piece.size && piece.base - line.base > 0.15 * piece.size;
}

const FOOTNOTE = /^\(?(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[*†‡§¶]+|[a-z])\)?[.,;:]?$/;
const POWERS: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "-": "⁻",
  "−": "⁻",
  "–": "⁻",
};

/** What a raised piece says: a power after a figure or a unit, letters (of “19th”), nothing where it is the mark of a footnote. */
function toMark(before: string, mark: string): string {
  if (/^[-−–]?\d+$/.test(mark) && /(?:\d|(?:^|[\s\d])[kcmdµn]?m)$/.test(before))
    return [...mark].map((sign) => POWERS[sign] ?? sign).join("");
  if (!FOOTNOTE.test(mark)) return mark;
  return /[.,;:]$/.exec(mark)?.[0] ?? "";
}
