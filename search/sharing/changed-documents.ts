import { toHit } from "../answer/hits";
import { inBatches } from "../document/in-batches";
import { toWholeText } from "../document/text-parts";
import { toBreaks } from "../matching/let-others";
import { findMarks, type Snippet } from "../matching/marks";
import { type HitTerms, prepare, toHitTerms } from "../matching/prepare";
import { readHits, readTexts } from "../meilisearch/read-documents";
import type { Snapshot } from "../meilisearch/snapshot";
import type { StoredHit } from "../meilisearch/stored";
import type { ChangedDocument } from "../query/saved-search";
import type { ReadQuery } from "../query/url";

/** So many documents are read with their texts at once. */
const AT_ONCE = 50;

/**
 * Documents as a list of changes shows them, in the order of the ids, each with the passage that shows best why it fits
 * the search and the parts of the query that it bears. Those that are gone are left out.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function readShownDocuments(
  ids: readonly string[],
  read: ReadQuery,
  snapshot: Snapshot,
): Promise<ChangedDocument[]> {
  const terms = toHitTerms(await prepare(read, read.query, snapshot, []));
  const shown: ChangedDocument[] = [];
  const breaks = toBreaks(snapshot);
  for (const batch of inBatches(ids, AT_ONCE)) {
    const [hits, texts] = await Promise.all([
      readHits(batch, snapshot),
      terms.written.length > 0 ? readTexts(batch, snapshot) : new Map(),
    ]);
    for (const hit of hits) {
      const text = toWholeText(texts.get(hit.id) ?? {});
      shown.push(toShown(hit, text, terms));
      if (breaks.isDue()) await breaks.take();
    }
  }
  return shown;
}

/** The passage shown first, without marks; null where the search has no words. */
export function toShownSnippet(snippets: readonly Snippet[], { written }: HitTerms): string | null {
  if (written.length === 0) return null;
  return snippets[0]?.parts.map((part) => part.text).join("") ?? null;
}

function toShown(stored: StoredHit, text: string, terms: HitTerms): ChangedDocument {
  const { written } = terms;
  const { snippets } = toHit(stored, text, terms);
  const marked = new Set(
    [stored.title, text].flatMap((one) => findMarks(one, written).map(({ term }) => term)),
  );
  return {
    id: stored.id,
    title: stored.title,
    publisher: stored.publisher,
    published: stored.published,
    snippet: toShownSnippet(snippets, terms),
    matched: written.flatMap((term, at) => (marked.has(at) ? [term.text] : [])),
  };
}
