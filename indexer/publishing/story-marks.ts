import type { IndexedDocument } from "@/search/document/indexed-document";
import type { DocumentRow } from "../manifest/manifest";
import { type Story, toStories } from "../stories/group-stories";

/** What the engine holds of a document's story. */
export type StoryMark = Pick<IndexedDocument, "id" | "story" | "storySize">;

/** The rows of the documents that are in the corpus, each with the story it has among them. */
export function withStories(rows: Iterable<DocumentRow>): ReadonlyMap<string, DocumentRow> {
  const present = [...rows].filter((row) => row.gone === null);
  const stories = toStories(present);
  return new Map(present.map((row) => [row.id, toRowOf(row, stories.get(row.id))]));
}

function toRowOf({ story: _, ...row }: DocumentRow, story: Story | undefined): DocumentRow {
  return story === undefined ? row : { ...row, story };
}

/** The mark of a row's document. */
export function toMark({ id, story }: DocumentRow): StoryMark {
  return { id, story: story?.id ?? null, storySize: story?.size ?? 1 };
}
