/** A line of a benchmark: ours, the peer's, and how ours compares. */
export type Row = {
  readonly what: string;
  readonly ours: string;
  readonly peer?: string;
  readonly ratio?: string;
};

/** Rows as a table of plain text. */
export function toTable(title: string, rows: readonly Row[]): string {
  const cells = [
    [title, "Parallax", "peer", "ratio"],
    ...rows.map((row) => [row.what, row.ours, row.peer ?? "", row.ratio ?? ""]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
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
