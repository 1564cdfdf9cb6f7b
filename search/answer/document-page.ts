import { prepare, toHitTerms } from "../matching/prepare";
import { type GapAccess, withReportedGaps } from "../meilisearch/gaps";
import { readDocument, readTitles } from "../meilisearch/read-documents";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import type { StoredDocument } from "../meilisearch/stored";
import type { ReadQuery } from "../query/url";
import { type DocumentAnswer, type DocumentLinks, toDocumentAnswer } from "./document-answer";
import { type DocumentNeighbours, findNeighbours } from "./neighbours";

/** A document with the words of a search marked, and what else there is to read beside it. */
export type DocumentPage = { readonly document: DocumentAnswer; readonly neighbours: DocumentNeighbours };

/**
 * A document with the words of a search marked; null when there is none with this id.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findMarkedDocument(
  id: string,
  read: ReadQuery,
  context: SearchContext & GapAccess,
): Promise<DocumentAnswer | null> {
  return withReportedGaps(context, (given) =>
    withSnapshot(given, "beside", async (snapshot) => {
      const stored = await readDocument(id, { ...snapshot, engine: context.engine });
      return stored && toMarkedAnswer(stored, read, snapshot);
    }),
  );
}

/**
 * The same, with what else there is to read beside it.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findDocumentPage(
  id: string,
  read: ReadQuery,
  context: SearchContext & GapAccess,
): Promise<DocumentPage | null> {
  return withReportedGaps(context, (given) =>
    withSnapshot(given, "beside", async (snapshot) => {
      const stored = await readDocument(id, { ...snapshot, engine: context.engine });
      if (stored === null) return null;
      return {
        document: await toMarkedAnswer(stored, read, snapshot),
        neighbours: await findNeighbours(stored, snapshot),
      };
    }),
  );
}

async function toMarkedAnswer(
  stored: StoredDocument,
  read: ReadQuery,
  snapshot: Snapshot,
): Promise<DocumentAnswer> {
  const { written, others } = toHitTerms(await prepare(read, read.query, snapshot, []));
  const answer = toDocumentAnswer(stored, [...written, ...others], await readLinks(stored, snapshot));
  // Other spellings are worth a count only where they stand.
  return { ...answer, terms: answer.terms.filter(({ count }, at) => at < written.length || count > 0) };
}

/** A mailbox in a mail may hold thousands of mails; so many are listed. */
const MOST_PARTS = 200;

/** An index of an earlier release does not say. */
async function readLinks(
  { partOf, parts }: Partial<Pick<StoredDocument, "partOf" | "parts">>,
  snapshot: Snapshot,
): Promise<DocumentLinks> {
  const above = partOf ?? null;
  const below = (parts ?? []).slice(0, MOST_PARTS);
  const titles = await readTitles([...(above === null ? [] : [above]), ...below], snapshot);
  return {
    partOf: titles.find(({ id }) => id === above) ?? null,
    parts: titles.filter(({ id }) => id !== above),
  };
}
