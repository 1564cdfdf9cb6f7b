import "server-only";
import { type DocumentPage, findDocumentPage } from "@/search/answer/document-page";
import type { ReadQuery } from "@/search/query/url";
import { requestCloseReading } from "../services/close-requests";
import { withSearch } from "../services/store";

/** A document with the words of a search marked and what else there is to read beside it; null when there is none with this id. */
export async function readDocumentPage(id: string, read: ReadQuery): Promise<DocumentPage | null> {
  const page = await withSearch(read, (context) => findDocumentPage(id, read, context));
  if (page !== null && !page.document.readClosely) void requestCloseReading(page.document.id);
  return page;
}
