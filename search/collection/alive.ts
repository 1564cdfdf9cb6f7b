import type { PostingsRow } from "./postings-row";

/** A row of documents, in the order in which rows were published. */
type Dated = Pick<PostingsRow, "order" | "documents" | "gone">;

/** The documents of all rows that are in force, by row: 1 where the row holds the document as it is now. */
export function toAlive(rows: readonly Dated[]): readonly Uint8Array[] {
  const inOrder = [...rows].sort((a, b) => a.order - b.order);
  const last = new Map<string, { row: Dated; at: number }>();
  for (const row of inOrder) {
    for (const id of row.gone) last.delete(id);
    for (const [at, id] of row.documents.entries()) last.set(id, { row, at });
  }
  const alive = new Map(rows.map((row) => [row, new Uint8Array(row.documents.length)]));
  for (const { row, at } of last.values()) alive.get(row)?.fill(1, at, at + 1);
  return rows.map((row) => alive.get(row) ?? new Uint8Array(0));
}
