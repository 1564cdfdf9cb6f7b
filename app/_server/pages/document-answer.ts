import "server-only";
import { type DocumentPage, findDocumentPage, findMarkedDocument } from "@/search/answer/document-page";
import type { DocumentView } from "@/search/answer/document-view";
import type { ReadQuery } from "@/search/query/url";
import { withSearch } from "../services/store";

/** A document with the words of a search marked; null when there is none with this id. */
export async function readDocumentView(
  id: string,
  read: ReadQuery,
  signal?: AbortSignal,
): Promise<DocumentView | null> {
  return withSearch(read, (context) => findMarkedDocument(id, read, context), signal);
}

/** The same, with what else there is to read beside it. */
export async function readDocumentPage(id: string, read: ReadQuery): Promise<DocumentPage | null> {
  return withSearch(read, (context) => findDocumentPage(id, read, context));
}
