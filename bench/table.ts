/** A line of a benchmark: ours, the peer's, and how ours compares. */
export type Row = {
  readonly what: string;
  readonly ours: string;
  readonly peer?: string;
  readonly ratio?: string;
};

/** Rows as cells, with a head. */
export function toCells(title: string, rows: readonly Row[]): string[][] {
  return [
    [title, "Parallax", "peer", "ratio"],
    ...rows.map((row) => [row.what, row.ours, row.peer ?? "", row.ratio ?? ""]),
  ];
}

/** Lines of cells, the first of them a head, each column as wide as its widest cell. */
export function toColumns(cells: readonly (readonly string[])[]): string {
  const columns = cells[0] ?? [];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `\n${lines.join("\n")}\n`;
}

/** The middle of some figures. */
export function toMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
