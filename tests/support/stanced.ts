import { toTaggedDocument } from "@/indexer/documents/tagged-document";
import { toIndexedDocument } from "@/indexer/documents/to-indexed-document";
import type { CleanDocument, StanceTag } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { aDocument, someTags } from "./documents";

const LONG_AGO = "2026-01-01T00:00:00.000Z";
const TIMES = { firstIngested: LONG_AGO, changed: LONG_AGO, retagged: LONG_AGO } as const;

/** A document as the index has it, with these stances and no other tags. */
export function aStancedDocument(
  stances: readonly StanceTag[],
  changes: Partial<CleanDocument> = {},
): IndexedDocument {
  return toIndexedDocument(toTaggedDocument(aDocument(changes), { ...someTags({}), stances }), TIMES);
}
