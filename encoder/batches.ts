/**
 * Which rows are read together: those of about one length, so that little is filled up, and no more than `mostPieces`
 * with what is filled up. A row alone may be longer. Positions of rows; the same lengths give the same batches, which
 * matters because weights of whole numbers make what is said of a row depend a little on its neighbours.
 */
export function toBatches(lengths: readonly number[], mostPieces: number): readonly (readonly number[])[] {
  const order = lengths.map((_, at) => at).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const at of order) {
    // In this order the row at hand is the longest of its batch.
    if (batch.length > 0 && (batch.length + 1) * (lengths[at] ?? 0) > mostPieces) {
      batches.push(batch);
      batch = [];
    }
    batch.push(at);
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

/** A row filled up with zeros. */
export function toFilled(row: readonly number[], length: number): readonly number[] {
  return row.length === length ? row : [...row, ...Array<number>(length - row.length).fill(0)];
}
