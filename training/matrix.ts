/** A sparse matrix by rows. */
export type Sparse = {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
};

/** A sparse matrix from its cells; cells of one place are added. */
export function toSparse(
  cells: readonly (readonly [row: number, column: number, value: number])[],
  rows: number,
  columns: number,
): Sparse {
  const counts = new Int32Array(rows + 1);
  for (const [row] of cells) counts[row + 1] = (counts[row + 1] ?? 0) + 1;
  for (let row = 0; row < rows; row++) counts[row + 1] = (counts[row + 1] ?? 0) + (counts[row] ?? 0);
  const next = counts.slice();
  const order = new Int32Array(cells.length);
  for (let at = 0; at < cells.length; at++) {
    const row = cells[at]?.[0] ?? 0;
    order[next[row] ?? 0] = at;
    next[row] = (next[row] ?? 0) + 1;
  }
  const start = new Int32Array(rows + 1);
  const column = new Int32Array(cells.length);
  const value = new Float64Array(cells.length);
  const place = new Int32Array(columns).fill(-1);
  let length = 0;
  for (let row = 0; row < rows; row++) {
    const begin = length;
    for (let at = counts[row] ?? 0; at < (counts[row + 1] ?? 0); at++) {
      const [, to = 0, amount = 0] = cells[order[at] ?? 0] ?? [];
      const known = place[to] ?? -1;
      const here = known >= begin ? known : length++;
      place[to] = here;
      column[here] = to;
      value[here] = (value[here] ?? 0) + amount;
    }
    start[row + 1] = length;
  }
  return { rows, columns, start, column: column.slice(0, length), value: value.slice(0, length) };
}

/** The matrix times a dense one of `width` columns. */
export function times(
  { rows, start, column, value }: Sparse,
  dense: Float64Array,
  width: number,
): Float64Array {
  const out = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++)
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const from = (column[at] ?? 0) * width;
      const factor = value[at] ?? 0;
      for (let one = 0; one < width; one++)
        out[row * width + one] = (out[row * width + one] ?? 0) + factor * (dense[from + one] ?? 0);
    }
  return out;
}

/** The transposed matrix times a dense one of `width` columns. */
export function timesTransposed(
  { rows, columns, start, column, value }: Sparse,
  dense: Float64Array,
  width: number,
): Float64Array {
  const out = new Float64Array(columns * width);
  for (let row = 0; row < rows; row++)
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const to = (column[at] ?? 0) * width;
      const factor = value[at] ?? 0;
      for (let one = 0; one < width; one++)
        out[to + one] = (out[to + one] ?? 0) + factor * (dense[row * width + one] ?? 0);
    }
  return out;
}

/** Columns made orthogonal and of length 1, one after another, in place. */
export function gramSchmidt(dense: Float64Array, rows: number, width: number): Float64Array {
  for (let one = 0; one < width; one++) {
    const dots = new Float64Array(one);
    for (let row = 0; row < rows; row++)
      for (let other = 0; other < one; other++)
        dots[other] =
          (dots[other] ?? 0) + (dense[row * width + one] ?? 0) * (dense[row * width + other] ?? 0);
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      let left = dense[row * width + one] ?? 0;
      for (let other = 0; other < one; other++)
        left -= (dots[other] ?? 0) * (dense[row * width + other] ?? 0);
      dense[row * width + one] = left;
      sum += left * left;
    }
    const by = Math.sqrt(sum) || 1;
    for (let row = 0; row < rows; row++) dense[row * width + one] = (dense[row * width + one] ?? 0) / by;
  }
  return dense;
}
