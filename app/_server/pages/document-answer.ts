import "server-only";
import type { DocumentAnswer } from "@/search/answer/document-answer";
import { type DocumentPage, findDocumentPage, findMarkedDocument } from "@/search/answer/document-page";
import type { ReadQuery } from "@/search/query/url";
import { requestCloseReading } from "../services/close-requests";
import { withSearch } from "../services/store";

/** A document with the words of a search marked; null when there is none with this id. */
export async function readDocumentAnswer(
  id: string,
  read: ReadQuery,
  signal?: AbortSignal,
): Promise<DocumentAnswer | null> {
  return withSearch(read, (context) => findMarkedDocument(id, read, context), signal);
}

/** The same, with what else there is to read beside it. */
export async function readDocumentPage(id: string, read: ReadQuery): Promise<DocumentPage | null> {
  const page = await withSearch(read, (context) => findDocumentPage(id, read, context));
  if (page !== null && !page.document.readClosely) void requestCloseReading(page.document.id);
  return page;
}
