import type { SharedStory } from "@/search/collection/shared-stories";
import type { DocumentRow } from "../manifest/manifest";
import { toAlikePairs } from "../stories/alike-pairs";

/** Of more members than this it is not said which are alike. */
const MOST_COMPARED = 60;

/** A document of a story, as far as it says who has a part in the story. */
export type Member = Pick<DocumentRow, "id" | "collection">;

/** The stories that documents of several collections have in common, with which of them are alike. */
export function toSharedStories(documents: readonly DocumentRow[]): readonly SharedStory[] {
  const members = new Map<string, DocumentRow[]>();
  for (const row of documents)
    if (row.gone === null && row.story) {
      const some = members.get(row.story.id) ?? [];
      some.push(row);
      members.set(row.story.id, some);
    }
  return [...members].flatMap(([id, rows]) => toSharedStory(id, rows, () => rows));
}

/** The story of these members where they are of several collections. Their rows are read only where they are few enough to compare. */
export function toSharedStory(
  id: string,
  members: readonly Member[],
  readRows: () => readonly DocumentRow[],
): readonly SharedStory[] {
  if (new Set(members.map(({ collection }) => collection)).size < 2) return [];
  const alike = members.length > MOST_COMPARED ? null : toAlikePairs(readRows());
  return [{ id, members: members.map((one) => [one.id, one.collection] as const), alike }];
}
