import { type Line, toMedian } from "./line";

/** What is usual in a block of lines: where its lines begin and end, how far they stand apart, and how many there are. */
export type Measure = {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  readonly count: number;
};

/** A difference in size from here on parts a heading or a note from the text. */
const OTHER_SIZE = 1.12;
/** A gap so much wider than usual parts paragraphs. */
const WIDE = 1.35;
/** Text set further apart than this, in sizes of its letters, is no text in paragraphs. */
const WIDEST_LEADING = 2.4;
const INDENT = 0.8;
const SENTENCE_END = /[.!?:;…。！？][”"’»)\]]*$/;
/** A dot before the lines of a list, and a line of a table of contents. */
const DOT = /^[•◦▪■●‣·]\s/;
const LEADER = / … \S+$/;
const BULLET = /^(?:[•◦▪■●‣·–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/;

/** @param ratio how far the lines of its page stand apart, in sizes of their letters. */
export function toMeasure(lines: readonly Line[], ratio: number): Measure {
  const size = toMedian(lines.map((line) => line.size));
  const own = toGaps(lines);
  const leading = own.length >= 4 ? toMedian(own) : ratio * size;
  return {
    left: toUsualLeft(lines),
    right: Math.max(...lines.map((line) => line.right)),
    leading: Math.min(leading, WIDEST_LEADING * size),
    count: lines.length,
  };
}

/** How far lines of one size stand apart in blocks, in sizes of their letters; null where too few do to say. */
export function toLeadingRatio(blocks: readonly (readonly Line[])[]): number | null {
  const ratios = blocks.flatMap((lines) => toGaps(lines).map((gap) => gap / (lines[0]?.size || 1)));
  return ratios.length < 2 ? null : toMedian(ratios);
}

/** What printers take. */
export const USUAL_RATIO = 1.3;

function toGaps(lines: readonly Line[]): number[] {
  return lines.slice(1).flatMap((line, at) => {
    const above = lines[at];
    return above === undefined || isOtherSize(above, line) ? [] : [line.base - above.base];
  });
}

/** Where most lines begin, within a point or two. */
function toUsualLeft(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left / 2), (counts.get(Math.round(left / 2)) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  return most === undefined ? 0 : most[0] * 2;
}

export function isOtherSize(a: Line, b: Line): boolean {
  return Math.max(a.size, b.size) > OTHER_SIZE * Math.min(a.size, b.size);
}

/** Whether a paragraph ends between two lines of a block; `lines` are those of the paragraph so far. */
export function isBreak(lines: readonly Line[], next: Line, measure: Measure): boolean {
  const last = lines.at(-1);
  if (last === undefined) return false;
  if (isOtherSize(last, next) || next.base - last.base > WIDE * measure.leading) return true;
  if (DOT.test(next.text) || LEADER.test(last.text)) return true;
  if (/[\p{L}\p{N}][-‐‑\u00ad]$/u.test(last.text)) return false;
  if (isIndented(next, measure) !== isIndented(last, measure)) return isNewIndent(lines, next, measure);
  if (next.left < measure.left - INDENT * next.size) return true;
  if (!wouldFit(next, last, measure)) return false;
  return SENTENCE_END.test(last.text) || BULLET.test(next.text) || last.font !== next.font;
}

function isIndented(line: Line, measure: Measure): boolean {
  return line.left > measure.left + INDENT * line.size;
}

/** The first line of a paragraph stands in, or the last paragraph stood in as a whole. */
function isNewIndent(lines: readonly Line[], next: Line, measure: Measure): boolean {
  const last = lines.at(-1);
  if (isIndented(next, measure))
    return last !== undefined && last.left >= measure.left - INDENT * last.size && !BULLET.test(last.text);
  return lines.length >= 2 && lines.every((line) => isIndented(line, measure));
}

/** Whether a line ended though the first word of the next one had a place in it. */
function wouldFit(next: Line, last: Line, measure: Measure): boolean {
  const letter = (last.right - last.left) / Math.max(1, last.text.length);
  const word = next.text.split(" ", 1)[0]?.length ?? 0;
  return last.right + (word + 2) * letter < measure.right;
}

/** Whether the first line of a block goes on with the paragraph that another block ended with, above it on its page or elsewhere. */
export function goesOn(
  last: Line,
  next: Line,
  lastMeasure: Measure,
  measure: Measure,
  isBelow: boolean,
): boolean {
  if (isOtherSize(last, next)) return false;
  if (/[\p{L}\p{N}][-‐‑\u00ad]$/u.test(last.text)) return true;
  if (isBelow && next.base - last.base > WIDE * Math.max(measure.leading, lastMeasure.leading)) return false;
  if (SENTENCE_END.test(last.text) || BULLET.test(next.text)) return false;
  if (/^[\p{Ll}\p{Lo}]/u.test(next.text)) return true;
  const isFull = lastMeasure.count > 1 && !wouldFit(next, last, lastMeasure);
  return isFull && !isIndented(next, measure) && last.font === next.font;
}
