import { type Line, toMedian, toRows } from "./line";

/** Lines that are read one after another: a column, or what stands across all of them. */
export type Block = readonly Line[];

/** A column of prose has at least so many lines, so many words in each, and lines that mostly fill so much of it. */
const FEWEST_LINES = 2;
const FEWEST_WORDS = 2.5;
const FILLED = 0.5;
/** A narrow column has few words in a line, but many lines that fill it. */
const NARROW = { lines: 6, filled: 0.75, words: 1.7 };

type Gutter = { readonly middle: number; readonly worth: number };
/** What lies between two lines that cross a gutter, or such lines. */
type Band = { readonly crossing: Line[]; readonly before: Line[]; readonly after: Line[] };

/**
 * The lines of a page in the order in which they are read: columns one after another, whatever crosses them in its place between.
 * Cells of tables are no columns: their rows are read across.
 */
export function toBlocks(lines: readonly Line[]): Block[] {
  const gutter = findGutter(lines);
  if (gutter === null) return lines.length === 0 ? [] : [toRows(lines).map(toRowLine)];
  return toBands(lines, gutter.middle).flatMap(({ crossing, before, after }) => {
    if (crossing.length > 0) return toBlocks(crossing);
    if (isColumn(before) && isColumn(after)) return [...toBlocks(before), ...toBlocks(after)];
    return toBlocks([...before, ...after]);
  });
}

/** A row of a table, or a line with a wide gap, is one line. */
function toRowLine(row: readonly Line[]): Line {
  const [first] = row;
  if (first === undefined) throw new Error("A row has no line.");
  return {
    ...first,
    text: row.map(({ text }) => text).join(" "),
    right: Math.max(...row.map(({ right }) => right)),
    size: Math.max(...row.map(({ size }) => size)),
  };
}

/** The place between two columns that has most lines on both sides; null where there is none. */
function findGutter(lines: readonly Line[]): Gutter | null {
  if (lines.length < 2 * FEWEST_LINES) return null;
  let best: Gutter | null = null;
  for (const middle of toGaps(lines)) {
    const worth = toWorth(toBands(lines, middle));
    if (worth > (best?.worth ?? 0)) best = { middle, worth };
  }
  return best;
}

/** The middles of stretches that fewer lines cross than what lies left and right of them. */
function toGaps(lines: readonly Line[]): number[] {
  const least = 0.5 * toMedian(lines.map((line) => line.size));
  const edges = lines
    .flatMap(({ left, right }) => [
      { at: left, step: 1 },
      { at: right, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  const gaps: number[] = [];
  let covered = 0;
  edges.forEach(({ at, step }, index) => {
    covered += step;
    const next = edges[index + 1];
    const isLow = step < 0 && next?.step === 1 && covered <= lines.length / 3;
    if (isLow && next.at - at >= least) gaps.push((at + next.at) / 2);
  });
  return gaps;
}

function toBands(lines: readonly Line[], middle: number): Band[] {
  const bands: Band[] = [];
  for (const line of [...lines].sort((a, b) => a.base - b.base)) {
    const crosses = line.left < middle && line.right > middle;
    let band = bands.at(-1);
    if (band === undefined || crosses !== band.crossing.length > 0) {
      band = { crossing: [], before: [], after: [] };
      bands.push(band);
    }
    (crosses ? band.crossing : line.right <= middle ? band.before : band.after).push(line);
  }
  return bands;
}

/** How many lines stand beside others, in the bands that hold columns. */
function toWorth(bands: readonly Band[]): number {
  return bands
    .filter(({ before, after }) => isColumn(before) && isColumn(after))
    .reduce((sum, { before, after }) => sum + Math.min(before.length, after.length), 0);
}

/** A column of prose, or several side by side. */
function isColumn(lines: readonly Line[]): boolean {
  return isProse(lines) || findGutter(lines) !== null;
}

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const words = lines.flatMap(({ text }) => text.split(" "));
  const named = words.filter((word) => /\p{L}{2}/u.test(word));
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const filled = toMedian(lines.map((line) => line.right - line.left)) / (right - left);
  if (filled < FILLED) return false;
  if (isUnspaced(lines)) return true;
  const isLong = lines.length >= NARROW.lines && filled >= NARROW.filled;
  const fewest = isLong ? NARROW.words : FEWEST_WORDS;
  return named.length >= words.length / 2 && words.length / lines.length >= fewest;
}

/** Writing without spaces has no words to count. */
function isUnspaced(lines: readonly Line[]): boolean {
  const wide = lines.filter(({ text }) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{6}/u.test(text),
  );
  return wide.length > lines.length / 2;
}
