import { existsSync, lstatSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { ABOUT_ENDING } from "@/search/document/about-schema";
import { toFormatOfName } from "../reading/format-of-name";
import type { CorpusFile } from "./corpus-file";
import { ABOUT, toCorpusFile } from "./find-files";
import { FIELDS_FILE } from "./folder-fields";
import { toPathId } from "./path-names";
import type { CorpusReader } from "./reader";

/** What is known of a corpus from earlier. */
export type KnownFiles = {
  readonly has: (path: string) => boolean;
  /** Whether there is a file in a folder. */
  readonly hasFolder: (path: string) => boolean;
  /** The files that hold a document. */
  readonly listHolders: (id: string) => readonly string[];
};

/** Files that changed or are new, and the paths of those that went. */
export type ChangedFiles = { readonly changed: readonly CorpusFile[]; readonly removed: readonly string[] };

/**
 * What came of changes at some paths, as they really lie, without a look at the rest of the corpus. Null where that does not
 * tell all: where a folder came or went, something changed that says how other files are read, or two files may want one id.
 */
export async function findChangedFiles(
  corpus: string,
  paths: ReadonlySet<string>,
  known: KnownFiles,
  reader: Pick<CorpusReader, "read">,
): Promise<ChangedFiles | null> {
  const real = await realpath(corpus).catch(() => null);
  if (real === null) return null;
  const changed: CorpusFile[] = [];
  const removed: string[] = [];
  const ids = new Set<string>();
  for (const one of [...paths].sort()) {
    const path = relative(real, one).split(sep).join("/");
    if (path.split("/").some((part) => part.startsWith(".") && part !== "..")) continue; // It is hidden, and not read.
    if (!isPlain(path)) return null;
    const facts = lstatSync(one, { throwIfNoEntry: false });
    if (facts === undefined) {
      if (known.has(path)) removed.push(path);
      continue;
    }
    const id = toPathId(path, new Set());
    const isAlone = !ids.has(id) && known.listHolders(id).every((holder) => holder === path);
    if (!facts.isFile() || !isAlone || !isBesideOthers(real, path, known)) return null;
    ids.add(id);
    changed.push(
      toCorpusFile(corpus, path, facts, { fields: null, about: null }, { ids: new Set(), reader }),
    );
  }
  return { changed, removed };
}

/** Whether a path is of a kind that is read by its name, and says nothing of others. */
function isPlain(path: string): boolean {
  const name = basename(path);
  if (path === "" || path.startsWith("..") || toFormatOfName(name) === null) return false;
  return !ABOUT.includes(path) && name !== FIELDS_FILE && !name.endsWith(ABOUT_ENDING);
}

/** Whether the files of its folder are known, and none says how it is read. */
function isBesideOthers(real: string, path: string, { hasFolder }: KnownFiles): boolean {
  const folder = dirname(path);
  if (folder !== "." && !hasFolder(folder)) return false;
  return ![FIELDS_FILE, `${basename(path)}${ABOUT_ENDING}`].some((name) =>
    existsSync(join(real, folder, name)),
  );
}
