import "server-only";
import { type DocumentView, toDocumentView } from "@/search/document-view";
import { toWantedTerms } from "@/search/matching";
import type { ReadQuery } from "@/search/query-url";
import { withEngine } from "./engine";

/** A document with the words of a search marked; null when there is none with this id. */
export async function readDocumentView(
  id: string,
  read: ReadQuery,
  signal?: AbortSignal,
): Promise<DocumentView | null> {
  const stored = await withEngine(({ engine }) => engine.readDocument(id), signal);
  return stored === null ? null : toDocumentView(stored, toWantedTerms(read.tree));
}
