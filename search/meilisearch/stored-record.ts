import type { IndexedDocument } from "../document/indexed-document";

/** All that is known of a document outside its text. */
export type StoredRecord = Pick<IndexedDocument, (typeof RECORD_FIELDS)[number]>;

export const RECORD_FIELDS = [
  "id",
  "title",
  "publisher",
  "authors",
  "published",
  "precision",
  "language",
  "collection",
  "url",
  "actors",
  "sources",
  "listedStances",
  "story",
  "storySize",
  "metadata",
  "firstIngested",
  "changed",
] as const satisfies readonly (keyof IndexedDocument)[];
