import { type Branch, toBranches } from "../../matching/branches";
import { NONE, toJoined } from "../../matching/condition";
import { toAnyOf } from "../../matching/field-conditions";
import { toCountView } from "../../matching/views";
import type { FoundSets } from "../../meilisearch/expressions";
import type { SearchContext } from "../../meilisearch/search-context";
import type { CloseMatch } from "./find-close";

const NOTHING = toCountView(NONE, []);

/** Close matches, the best of each story only, and none of a story that an exact match tells already. */
export async function toOneAStory(
  matches: readonly CloseMatch[],
  exact: readonly Branch[],
  found: FoundSets,
  { engine, signal }: SearchContext,
): Promise<readonly CloseMatch[]> {
  const ids = matches.map(({ id }) => id);
  const read = async (branches: readonly Branch[]) =>
    (await engine.readCopies([{ ...NOTHING, branches }], found, signal))[0]?.copies ?? [];
  const copies = await read(toBranches(toAnyOf("id", ids)));
  if (copies.length === 0) return matches;
  const storyOf = new Map(copies.map(({ id, story }) => [id, story]));
  const among = toAnyOf("story", [...new Set(storyOf.values())]);
  const told = new Set(
    (await read(exact.map((branch) => ({ ...branch, rest: toJoined("and", [branch.rest, among]) })))).map(
      ({ story }) => story,
    ),
  );
  return matches.filter(({ id }) => {
    const story = storyOf.get(id);
    return story === undefined || (!told.has(story) && told.add(story));
  });
}
