import { SHARED_STORY, type SharedStory, type SharedStoryEntry } from "@/search/collection/shared-stories";
import { toPrint } from "./print-table";

/** What the `names` index gets of a story; null of one that documents of several collections have in common no more. */
export function toStoryEntry(story: string, shared: SharedStory | null): SharedStoryEntry {
  const { members, alike } = shared ?? { members: [], alike: [] };
  return { id: `${SHARED_STORY}-${toPrint(story)}`, kind: SHARED_STORY, story, members, alike };
}
