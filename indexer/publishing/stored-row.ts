import type { IndexedDocument } from "@/search/document/indexed-document";
import { toPackedTags, toTagsText } from "@/search/meilisearch/packed-tags";

/** A document, or some fields of one, as the engine stores it. */
export function toStoredRow<Row extends object>(row: Row): Row {
  return "tags" in row && typeof row.tags === "string" ? { ...row, tags: toPackedTags(row.tags) } : row;
}

/** What the engine stores of a document, as it was before. */
export function fromStoredRow<Row extends Pick<IndexedDocument, "tags">>(row: Row): Row {
  return { ...row, tags: toTagsText(row.tags) };
}
