import { toHitTerms, toPrepared } from "../matching/prepare";
import { readDocument } from "../meilisearch/read-documents";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import type { StoredDocument } from "../meilisearch/stored";
import type { ReadQuery } from "../query/url";
import { type DocumentView, toDocumentView } from "./document-view";
import { type DocumentNeighbours, findNeighbours } from "./neighbours";

/** A document with the words of a search marked, and what else there is to read beside it. */
export type DocumentPage = { readonly view: DocumentView; readonly neighbours: DocumentNeighbours };

/**
 * A document with the words of a search marked; null when there is none with this id.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findMarkedDocument(
  id: string,
  read: ReadQuery,
  context: SearchContext,
): Promise<DocumentView | null> {
  return withSnapshot(context, "beside", async (snapshot) => {
    const stored = await readDocument(id, snapshot);
    return stored && toMarkedView(stored, read, snapshot);
  });
}

/**
 * The same, with what else there is to read beside it.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findDocumentPage(
  id: string,
  read: ReadQuery,
  context: SearchContext,
): Promise<DocumentPage | null> {
  return withSnapshot(context, "beside", async (snapshot) => {
    const stored = await readDocument(id, snapshot);
    if (stored === null) return null;
    return {
      view: toMarkedView(stored, read, snapshot),
      neighbours: await findNeighbours(stored, snapshot),
    };
  });
}

function toMarkedView(stored: StoredDocument, read: ReadQuery, snapshot: Snapshot): DocumentView {
  const { own, others } = toHitTerms(toPrepared(read, read.query, snapshot.names, snapshot, []));
  const view = toDocumentView(stored, [...own, ...others]);
  // Other spellings are worth a count only where they stand.
  return { ...view, terms: view.terms.filter(({ count }, at) => at < own.length || count > 0) };
}
