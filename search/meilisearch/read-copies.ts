import type { IndexedDocument } from "../document/indexed-document";
import type { Copy } from "../document/listed-document";
import { type Condition, toJoined } from "../matching/condition";
import type { View } from "../matching/views";
import { IS_PRESENT, toInExpression } from "./expressions";
import type { FoundSets } from "./id-sets";
import { CUTOFF, DOCUMENTS, MOST_IDS } from "./index-settings";
import type { Access, Answer } from "./requests";
import type { Snapshot } from "./snapshot";
import { toQueries } from "./view-queries";

/** A matching document that has copies: its story, and the values it carries in the fields that are counted. */
export type StoredCopy = { readonly id: string; readonly story: string } & Readonly<Record<string, unknown>>;

/** The matching documents of a view that have copies, in rank order. Not `exact` when not all could be read. */
export type CopiesAnswer = {
  readonly copies: readonly StoredCopy[];
  readonly exact: boolean;
  readonly took: number;
};

/** What is listed of a story's documents. */
type StoredListing = Pick<IndexedDocument, "id" | "title" | "publisher" | "published" | "story">;

const HAS_COPIES: Condition = { kind: "isNull", field: "story", denied: true };

/** Reads the matching documents that have copies, of each view. */
export async function readCopies(
  views: readonly View[],
  found: FoundSets,
  access: Access,
): Promise<CopiesAnswer[]> {
  return Promise.all(views.map((view) => readCopiesOf(view, found, access)));
}

async function readCopiesOf(view: View, found: FoundSets, { engine, signal }: Access): Promise<CopiesAnswer> {
  const branches = view.branches.map((branch) => ({
    ...branch,
    rest: toJoined("and", [branch.rest, HAS_COPIES]),
  }));
  const fields = [...new Set(["id", "story", ...view.facets])];
  const queries = toQueries({ ...view, branches }, found, fields);
  const [only] = queries;
  if (only === undefined) return { copies: [], exact: true, took: 0 };
  if (queries.length > 1)
    return toAnswer(
      await engine.searchUnion<StoredCopy>({ offset: 0, limit: MOST_IDS }, queries, signal, "copies"),
    );
  const [answer] = await engine.searchMany<StoredCopy>(
    [{ ...only, page: 1, hitsPerPage: MOST_IDS }],
    signal,
    "copies",
  );
  return answer === undefined ? { copies: [], exact: false, took: 0 } : toAnswer(answer);
}

function toAnswer(answer: Answer<StoredCopy>): CopiesAnswer {
  const total = answer.totalHits ?? answer.estimatedTotalHits ?? 0;
  const exact = total <= answer.hits.length && answer.processingTimeMs < CUTOFF && answer.exact !== false;
  // Copies of some are of collections that the reader does not see.
  const copies = answer.hits.filter(({ story }) => (story as string | null) !== null);
  return { copies, exact, took: answer.processingTimeMs };
}

/** The first documents of each story in order of publication, undated last; so many of each. */
export async function readStories(
  stories: readonly string[],
  most: number,
  { engine, signal, names }: Snapshot,
): Promise<ReadonlyMap<string, readonly Copy[]>> {
  if (stories.length === 0) return new Map();
  const answers = await engine.searchMany<StoredListing>(
    stories.map((story) => ({
      indexUid: DOCUMENTS,
      filter: `${IS_PRESENT} AND ${toInExpression("story", [names.stories.stored.get(story) ?? story])}`,
      sort: ["publishedFrom:asc", "id:asc"],
      limit: most,
      attributesToRetrieve: ["id", "title", "publisher", "published", "story"],
    })),
    signal,
    "stories",
  );
  return new Map(
    stories.map((story, at) => [
      story,
      (answers[at]?.hits ?? [])
        .filter((one) => one.story === story)
        .map(({ id, title, publisher, published }) => ({
          id,
          title,
          publisher,
          published,
        })),
    ]),
  );
}
