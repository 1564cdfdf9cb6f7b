import { type Sparse, toSparse } from "./matrix";

/** Positive pointwise mutual information; columns smoothed by a power. */
export function toInformation(matrix: Sparse, power: number): Sparse {
  const { rows, columns, start, column, value } = matrix;
  const rowSum = new Float64Array(rows);
  const columnSum = new Float64Array(columns);
  let total = 0;
  for (let row = 0; row < rows; row++)
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const one = value[at] ?? 0;
      rowSum[row] = (rowSum[row] ?? 0) + one;
      columnSum[column[at] ?? 0] = (columnSum[column[at] ?? 0] ?? 0) + one;
      total += one;
    }
  const powered = columnSum.map((sum) => sum ** power);
  const all = powered.reduce((sum, one) => sum + one, 0);
  const cells: [number, number, number][] = [];
  for (let row = 0; row < rows; row++)
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const expected = ((rowSum[row] ?? 0) * (powered[column[at] ?? 0] ?? 0)) / all;
      const information = Math.log((value[at] ?? 0) / (expected + 1e-12));
      if (information > 0 && total > 0) cells.push([row, column[at] ?? 0, information]);
    }
  return toSparse(cells, rows, columns);
}

/** Long rows weigh less: each is divided by the root of its length. */
export function soften(matrix: Sparse): Sparse {
  const value = matrix.value.slice();
  for (let row = 0; row < matrix.rows; row++) {
    const [from = 0, to = 0] = [matrix.start[row], matrix.start[row + 1]];
    let sum = 0;
    for (let at = from; at < to; at++) sum += (value[at] ?? 0) ** 2;
    const by = sum > 0 ? sum ** 0.25 : 1;
    for (let at = from; at < to; at++) value[at] = (value[at] ?? 0) / by;
  }
  return { ...matrix, value };
}

/** Matrices side by side, each with its weight. */
export function join(parts: readonly (readonly [Sparse, number])[]): Sparse {
  const cells: [number, number, number][] = [];
  let offset = 0;
  for (const [matrix, weight] of parts) {
    for (let row = 0; row < matrix.rows; row++)
      for (let at = matrix.start[row] ?? 0; at < (matrix.start[row + 1] ?? 0); at++)
        cells.push([row, offset + (matrix.column[at] ?? 0), weight * (matrix.value[at] ?? 0)]);
    offset += matrix.columns;
  }
  return toSparse(cells, parts[0]?.[0].rows ?? 0, offset);
}
