import type { SharedStory } from "@/search/collection/shared-stories";
import type { DocumentRow, SharedStoryRow, SketchBlock, WritableManifest } from "../manifest/manifest";
import { toSharedStories } from "../publishing/shared-stories";
import { withStories } from "../publishing/story-marks";
import { toAlikeFinder } from "../stories/find-alike";

/** What becomes of stories when documents change. */
type Regrouped = {
  /** Documents whose story is another than it was, or is larger or smaller; those that changed have theirs here, if any. */
  readonly rows: readonly DocumentRow[];
  /** Stories that documents of several collections have in common, where they are others than they were. */
  readonly shared: readonly SharedStoryRow[];
};

/**
 * The stories that documents which changed, came or went are in or were in, made anew; all others stay as they are. `manifest`
 * holds the new rows already, each as if it were alone; `before` are the rows that they take the place of.
 */
export function regroupStories(
  manifest: WritableManifest,
  changed: readonly DocumentRow[],
  before: readonly DocumentRow[],
): Regrouped {
  const alike = findAlike(
    manifest,
    changed.filter(({ shingles, gone }) => shingles > 0 && gone === null),
  );
  const touched = new Set([...before, ...alike].flatMap(({ story }) => story?.id ?? []));
  const members = [...touched].flatMap((id) => [...manifest.listStory(id)]);
  const all = new Map([...alike, ...members, ...changed].map((row) => [row.id, row]));
  const grouped = [...withStories(all.values()).values()];
  const rows = grouped.filter(({ id, story }) => {
    const was = all.get(id)?.story;
    return was?.id !== story?.id || was?.size !== story?.size;
  });
  const shared = new Map(toSharedStories(grouped).map((story) => [story.id, story]));
  const ids = new Set([...touched, ...shared.keys()]);
  return {
    rows,
    shared: Array.from(ids, (id) => toRow(id, shared.get(id) ?? null)).filter(
      ({ id, story }) => JSON.stringify(story) !== JSON.stringify(manifest.findSharedStory(id)),
    ),
  };
}

function toRow(id: string, story: SharedStory | null): SharedStoryRow {
  return { kind: "shared-story", id, story };
}

function addFound(rows: readonly number[], { readIds }: SketchBlock, ids: Set<string>): void {
  if (rows.length === 0) return;
  const all = readIds();
  for (const row of rows) ids.add(all[row] ?? "");
}

/** The other documents that any of these are alike to. A sketch may be of what a document said before. */
function findAlike(manifest: WritableManifest, changed: readonly DocumentRow[]): DocumentRow[] {
  if (changed.length === 0) return [];
  const find = toAlikeFinder(changed);
  const ids = new Set<string>();
  for (const block of manifest.listSketches()) addFound(find(block.rows, block.shingles), block, ids);
  for (const { id } of changed) ids.delete(id);
  return [...ids].flatMap((id) => manifest.documents.get(id) ?? []).filter(({ gone }) => gone === null);
}
