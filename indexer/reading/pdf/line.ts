/**
 * A stretch of text at its place of an upright page: in points, from the page's left upper corner. Where a page reads from right to
 * left, left and right are changed over, so that a line always reads towards larger figures.
 */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand. */
  readonly base: number;
  /** Height of its letters. */
  readonly size: number;
  /** Names the font of its first letters; "" where none is known. */
  readonly font: string;
};

/** A page as lines in no order; those of `aside` run in another direction than most of the page does. */
export type Page = {
  readonly height: number;
  readonly lines: readonly Line[];
  readonly aside: readonly Line[];
  /** Whether its lines were recognised in pictures. */
  readonly isRecognised: boolean;
};

/** The middle one of some figures, the lower of two; 0 where there are none. */
export function toMedian(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Lines by the height they stand at: those of one row share it but for a fifth of their size. Rows from the top, lines from the left. */
export function toRows<Placed extends Line>(lines: readonly Placed[]): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [];
  for (const line of [...lines].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && line.base - first.base <= 0.2 * Math.min(first.size, line.size)) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}
