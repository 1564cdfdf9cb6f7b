import { type Branch, toBranches } from "../../matching/branches";
import { NONE, toJoined } from "../../matching/condition";
import { toAnyOf } from "../../matching/field-conditions";
import { toCountView } from "../../matching/views";
import type { FoundSets } from "../../meilisearch/id-sets";
import { readCopies } from "../../meilisearch/read-copies";
import type { Snapshot } from "../../meilisearch/snapshot";
import type { CloseMatch } from "./find-close";
import { toFirstOfEachStory } from "./first-of-each-story";

const NOTHING = toCountView(NONE, []);

/** Close matches, the best of each story only, and none of a story that an exact match tells already. */
export async function toOneAStory(
  matches: readonly CloseMatch[],
  exact: readonly Branch[],
  found: FoundSets,
  snapshot: Snapshot,
): Promise<readonly CloseMatch[]> {
  const ids = matches.map(({ id }) => id);
  const read = async (branches: readonly Branch[]) =>
    (await readCopies([{ ...NOTHING, branches }], found, snapshot))[0]?.copies ?? [];
  const copies = await read(toBranches(toAnyOf("id", ids)));
  if (copies.length === 0) return matches;
  const storyOf = new Map(copies.map(({ id, story }) => [id, story]));
  const { stored } = snapshot.names.stories;
  const stories = [...new Set(storyOf.values())].map((story) => stored.get(story) ?? story);
  const among = toAnyOf("story", [...new Set(stories)]);
  const exactCopies = await read(
    exact.map((branch) => ({ ...branch, rest: toJoined("and", [branch.rest, among]) })),
  );
  const shown = new Set(exactCopies.map(({ story }) => story));
  return toFirstOfEachStory(matches, ({ id }) => storyOf.get(id) ?? null, shown);
}
