import type { SharedStory } from "@/search/collection/shared-stories";
import type { DocumentRow } from "../manifest/manifest";
import { toAlikePairs } from "../stories/alike-pairs";

/** Of more members than this it is not said which are alike. */
const MOST_COMPARED = 60;

/** The stories that documents of several collections have in common, with which of them are alike. */
export function toSharedStories(documents: readonly DocumentRow[]): readonly SharedStory[] {
  const members = new Map<string, DocumentRow[]>();
  for (const row of documents)
    if (row.gone === null && row.story) {
      const some = members.get(row.story.id) ?? [];
      some.push(row);
      members.set(row.story.id, some);
    }
  return [...members].flatMap(([id, rows]) => {
    if (new Set(rows.map(({ collection }) => collection)).size < 2) return [];
    const alike = rows.length > MOST_COMPARED ? null : toAlikePairs(rows);
    return [{ id, members: rows.map((row) => [row.id, row.collection] as const), alike }];
  });
}
