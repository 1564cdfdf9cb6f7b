import { join } from "node:path";
import type { Tags } from "@/search/document/document";
import { isDamage, putAside } from "@/system/damaged-store";
import { makeDataFolder } from "@/system/files";
import { openTagTable, type TagTable } from "./tag-table";

/**
 * Tags of texts on disk, by a key of all that they are made from. What a run tagged is there for the next, however it ended: one
 * that was killed loses the last few documents at most.
 */
export type TagStore = {
  /** Null where the text was not tagged with this key. */
  readonly find: (key: string) => Tags | null;
  readonly put: (key: string, tags: Tags) => void;
  /** Removes all that this run neither found nor put: what is there of texts and taggers that are no more. */
  readonly sweep: () => void;
  readonly close: () => Promise<void>;
};

/** Where tags lie in the data folder. */
export const TAGS_FILE = "tags.db";

/**
 * Opens the tags of a data folder. Only the holder of the lock of indexing runs may. A file that is damaged costs no run: it is
 * put aside, which `say` is given a line of, and documents are tagged anew.
 */
export async function openTagStore(data: string, say: (line: string) => void): Promise<TagStore> {
  await makeDataFolder(data);
  const path = join(data, TAGS_FILE);
  const putAsideAndSay = async (): Promise<void> =>
    say(`${path} is damaged and was put aside as ${await putAside(path)}; documents are tagged anew.`);
  try {
    return toGuarded(openTagTable(path), putAsideAndSay);
  } catch (error) {
    if (!isDamage(error)) throw error;
    await putAsideAndSay();
    return toGuarded(openTagTable(path), putAsideAndSay);
  }
}

/** Does nothing more from the moment on at which the file turns out to be damaged, but to put it aside at the end. */
function toGuarded(table: TagTable, putAsideAndSay: () => Promise<void>): TagStore {
  let isWhole = true;
  const guarded = <Answer>(work: () => Answer): Answer | null => {
    if (!isWhole) return null;
    try {
      return work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      isWhole = false;
      return null;
    }
  };
  return {
    find: (key) => guarded(() => table.find(key)),
    put: (key, tags) => void guarded(() => table.put(key, tags)),
    sweep: () => void guarded(table.sweep),
    close: async () => {
      guarded(table.end);
      table.close();
      if (!isWhole) await putAsideAndSay();
    },
  };
}
