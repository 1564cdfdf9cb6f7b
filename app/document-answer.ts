import "server-only";
import { type DocumentView, toDocumentView } from "@/search/document-view";
import { toHitTerms, toPrepared } from "@/search/prepare";
import type { ReadQuery } from "@/search/query-url";
import { withEngine } from "./engine";

/** A document with the words of a search marked; null when there is none with this id. */
export async function readDocumentView(
  id: string,
  read: ReadQuery,
  signal?: AbortSignal,
): Promise<DocumentView | null> {
  return withEngine(async (context) => {
    const [stored, names] = await Promise.all([context.engine.readDocument(id), context.memory.current()]);
    if (stored === null) return null;
    const { own, others } = toHitTerms(toPrepared(read, read.query, names, context, []));
    const view = toDocumentView(stored, [...own, ...others]);
    // Other spellings are worth a count only where they stand.
    return { ...view, terms: view.terms.filter(({ count }, at) => at < own.length || count > 0) };
  }, signal);
}
