import type { Copy } from "../document/listed-document";
import type { SearchContext } from "../meilisearch/search-context";
import type { StoredDocument } from "../meilisearch/stored";
import { findRelated, type Related } from "./related";

/** What else there is to read beside a document. */
export type DocumentNeighbours = {
  /** The other documents of its story, in order of publication. */
  readonly copies: readonly Copy[];
  /** The documents nearest to it, best first. */
  readonly related: readonly Related[];
};

/** A story may have thousands of copies; so many are listed. */
const MOST_COPIES = 50;

/**
 * The copies of a document's story and the documents nearest to it.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findNeighbours(
  { id, story }: StoredDocument,
  context: SearchContext,
): Promise<DocumentNeighbours> {
  const { engine, signal } = context;
  const [related, stories] = await Promise.all([
    findRelated(id, context),
    story === null ? new Map() : engine.readStories([story], MOST_COPIES, signal),
  ]);
  const copies: readonly Copy[] = stories.get(story ?? "") ?? [];
  return { copies: copies.filter((copy) => copy.id !== id), related: related ?? [] };
}
