import "server-only";
import { type DocumentView, toDocumentView } from "@/search/answer/document-view";
import { type DocumentNeighbours, findNeighbours } from "@/search/answer/neighbours";
import { toHitTerms, toPrepared } from "@/search/matching/prepare";
import type { SearchContext } from "@/search/meilisearch/search-context";
import type { StoredDocument } from "@/search/meilisearch/stored";
import type { ReadQuery } from "@/search/query/url";
import { withSearch } from "../services/store";

/** A document with the words of a search marked; null when there is none with this id. */
export async function readDocumentView(
  id: string,
  read: ReadQuery,
  signal?: AbortSignal,
): Promise<DocumentView | null> {
  return withSearch(
    read,
    async (context) => {
      const stored = await context.engine.readDocument(id);
      return stored && toMarkedView(stored, read, context);
    },
    signal,
  );
}

/** The same, with what else there is to read beside it. */
export async function readDocumentPage(
  id: string,
  read: ReadQuery,
): Promise<{ readonly view: DocumentView; readonly neighbours: DocumentNeighbours } | null> {
  return withSearch(read, async (context) => {
    const stored = await context.engine.readDocument(id);
    if (stored === null) return null;
    const [view, neighbours] = await Promise.all([
      toMarkedView(stored, read, context),
      findNeighbours(stored, context),
    ]);
    return { view, neighbours };
  });
}

async function toMarkedView(
  stored: StoredDocument,
  read: ReadQuery,
  context: SearchContext,
): Promise<DocumentView> {
  const names = await context.memory.current();
  const { own, others } = toHitTerms(toPrepared(read, read.query, names, context, []));
  const view = toDocumentView(stored, [...own, ...others]);
  // Other spellings are worth a count only where they stand.
  return { ...view, terms: view.terms.filter(({ count }, at) => at < own.length || count > 0) };
}
