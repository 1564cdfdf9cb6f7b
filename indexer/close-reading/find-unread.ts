import { inBatches } from "@/search/document/in-batches";
import type { DocumentRow } from "../manifest/manifest";
import { type CloseEncoder, isReadable } from "./close-encoder";
import type { ReadingStore } from "./reading-store";

/** Documents by what was read of them closely. */
export type Unread = {
  /** Those of which nothing was read, newest first. */
  readonly unread: readonly DocumentRow[];
  /** Those that were read and are published without it, newest first. */
  readonly unpublished: readonly DocumentRow[];
  /** All that can be read. */
  readonly of: number;
};

/** So many keys are looked up at once. */
const KEYS_AT_ONCE = 5_000;

/** Sorts the documents of a manifest by what was read of them closely. */
export async function findUnread(
  rows: Iterable<DocumentRow>,
  encoder: CloseEncoder,
  { findKnown }: Pick<ReadingStore, "findKnown">,
): Promise<Unread> {
  const readable = [...rows].filter((row) => row.gone === null && isReadable(row.language, encoder));
  const open = readable.filter((row) => row.readBy !== encoder.version).sort(byNewest);
  const [unread, unpublished]: [DocumentRow[], DocumentRow[]] = [[], []];
  for (const batch of inBatches(open, KEYS_AT_ONCE)) {
    const known = await findKnown(batch.map((row) => row.textKey));
    for (const row of batch) (known.has(row.textKey) ? unpublished : unread).push(row);
  }
  return { unread, unpublished, of: readable.length };
}

/** Published last comes first, then what has no date; by id where that is all the same. */
function byNewest(a: DocumentRow, b: DocumentRow): number {
  const [first, second] = [a.published ?? "", b.published ?? ""];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
