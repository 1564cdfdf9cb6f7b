import type { RecordField } from "@/search/document/record-fields";
import { EVERYTHING, withChanges, withOnly } from "@/search/query/query";
import { toLink } from "@/search/query/url";

/** The search of documents by their record. */
export function toRecordLink(field: RecordField, value: string): string {
  return toLink(withChanges(EVERYTHING, { text: `${field}:${value}` }));
}

/** The search of documents by one value of a facet. */
export function toFacetLink(facet: "language" | "collection" | "publisher", value: string): string {
  return toLink(withOnly(EVERYTHING, facet, value));
}
