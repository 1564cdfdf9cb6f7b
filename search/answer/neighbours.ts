import type { Copy } from "../document/listed-document";
import { readStories } from "../meilisearch/read-copies";
import type { Snapshot } from "../meilisearch/snapshot";
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
  document: StoredDocument,
  snapshot: Snapshot,
): Promise<DocumentNeighbours> {
  const { id, story } = document;
  const [related, stories] = await Promise.all([
    findRelated(document, snapshot),
    story === null ? new Map() : readStories([story], MOST_COPIES, snapshot),
  ]);
  const copies: readonly Copy[] = stories.get(story ?? "") ?? [];
  return { copies: copies.filter((copy) => copy.id !== id), related };
}
