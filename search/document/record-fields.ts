import type { CleanDocument } from "./document";

/** What a document may lack of its record, as `lacks:` names it. */
export const LACKED = ["author", "date", "language", "publisher", "title"] as const;

export type Lacked = (typeof LACKED)[number];

/** What of its record a document does not state, and no rule supplied. */
export function toLacked(
  document: Pick<CleanDocument, "authors" | "published" | "language" | "publisher" | "title">,
): readonly Lacked[] {
  const missing: Readonly<Record<Lacked, boolean>> = {
    author: document.authors === null,
    date: document.published === null,
    language: document.language === null,
    publisher: document.publisher === null,
    // The name of its file is no title.
    title: document.title.origin === "file",
  };
  return LACKED.filter((name) => missing[name]);
}

/** The fields of the query language that ask for the record of a document, by where their values stand in the index. */
export const RECORD_FIELDS = { format: "format", lacks: "lacks" } as const;

export type RecordField = keyof typeof RECORD_FIELDS;

export function isRecordField(name: string): name is RecordField {
  return Object.hasOwn(RECORD_FIELDS, name);
}
