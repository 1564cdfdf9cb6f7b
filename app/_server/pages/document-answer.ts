import "server-only";
import { type DocumentPage, findDocumentPage } from "@/search/answer/document-page";
import { toGapNotice } from "@/search/meilisearch/gaps";
import type { Gap } from "@/search/meilisearch/requests";
import type { Notice } from "@/search/query/notices";
import type { ReadQuery } from "@/search/query/url";
import { requestCloseReading } from "../services/close-requests";
import { withSearch } from "../services/store";

/** A document with the words of a search marked and what else there is to read beside it; null when there is none with this id. */
export async function readDocumentPage(
  id: string,
  read: ReadQuery,
): Promise<(DocumentPage & { readonly notices: readonly Notice[] }) | null> {
  const gaps = new Map<string, Gap>();
  const onGap = (gap: Gap): void => void gaps.set(gap.place, gap);
  const page = await withSearch(read, (context) => findDocumentPage(id, read, { ...context, onGap }));
  if (page !== null && !page.document.readClosely) void requestCloseReading(page.document.id);
  return page && { ...page, notices: gaps.size === 0 ? [] : [toGapNotice([...gaps.values()])] };
}
