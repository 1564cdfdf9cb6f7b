import { type Dirent, type Stats, statSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { basename, extname, join, sep } from "node:path";
import { ABOUT_ENDING } from "@/search/document/about-schema";
import { isCode, toReason } from "@/system/files";
import { type AboutFile, isAboutFile, readAboutFile } from "./about-file";
import type { CorpusFile, CorpusFiles } from "./corpus-file";
import { RunFailed } from "./errors";
import { FIELDS_FILE, type FolderFields, readFolderFields } from "./folder-fields";
import { isReadable } from "./is-readable";
import { listPackageFiles } from "./packages";
import { toFolderCollection, toPathId } from "./path-names";
import type { RunProblem } from "./problem";
import type { CorpusReader } from "./reader";

/** Files at the top of a corpus that are about it, not of it. */
export const ABOUT = ["targets.json", "corrections.jsonl", "thresholds.json", "packages.json", "README.md"];

/**
 * Everything a corpus holds: its files, and the data files of the packages it names.
 *
 * @throws RunFailed when the folder is missing or may not be read.
 */
export async function listCorpusFiles(
  corpus: string,
  project: string,
  reader: Pick<CorpusReader, "read">,
): Promise<CorpusFiles> {
  const found: Found = {
    files: [],
    ignored: new Map(),
    problems: [],
    seen: new Set(),
    ids: new Set(),
    reader,
  };
  try {
    await walk({ folder: corpus, real: await realpath(corpus) }, "", found);
  } catch (error) {
    const why = isCode(error, "ENOENT")
      ? "does not exist"
      : isCode(error, "ENOTDIR")
        ? "is no folder"
        : `cannot be read (${toReason(error)})`;
    throw new RunFailed(`The corpus folder ${corpus} ${why}. Set PARALLAX_CORPUS to a folder of documents.`);
  }
  const packaged = await listPackageFiles(corpus, project);
  return {
    files: [...found.files, ...packaged.files],
    ignored: [...found.ignored.values()].reduce((sum, count) => sum + count, 0),
    ignoredIn: found.ignored,
    notes: packaged.notes,
    problems: found.problems,
  };
}

type Found = {
  readonly files: CorpusFile[];
  readonly ignored: Map<string, number>;
  readonly problems: RunProblem[];
  readonly seen: Set<string>;
  readonly ids: Set<string>;
  readonly reader: Pick<CorpusReader, "read">;
};

/** The folder of a corpus as it was named, and where it really lies. */
type Corpus = { readonly folder: string; readonly real: string };

/** Files in the order of their paths. A folder reached a second time, by a link, is not entered again. */
async function walk(corpus: Corpus, below: string, found: Found): Promise<void> {
  const folder = join(corpus.folder, below);
  const real = await realpath(folder);
  if (found.seen.has(real)) return;
  found.seen.add(real);
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const toPath = (name: string): string => (below === "" ? name : `${below}/${name}`);
  const hasFields = entries.some((entry) => entry.name === FIELDS_FILE && entry.isFile());
  const fields = hasFields ? await readFolderFields(folder, toPath(FIELDS_FILE), found.problems) : null;
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    const path = toPath(entry.name);
    if ((entry.name === FIELDS_FILE && hasFields) || (below === "" && ABOUT.includes(entry.name))) continue;
    if (isAboutFile(entry.name, names)) continue;
    const problem = (reason: string): void => void found.problems.push({ path, line: null, reason });
    try {
      if (entry.isSymbolicLink() && !(await isInside(corpus, path)))
        problem("It is a link out of the corpus, which is not followed. Copy what it leads to.");
      else
        await take(
          corpus,
          path,
          { fields, hasAbout: names.has(`${entry.name}${ABOUT_ENDING}`) },
          found,
          problem,
        );
    } catch (error) {
      problem(toFault(error, entry));
    }
  }
}

async function isInside({ folder, real }: Corpus, path: string): Promise<boolean> {
  return `${await realpath(join(folder, path))}${sep}`.startsWith(real + sep);
}

/** Why something that a folder lists cannot be read. */
function toFault(error: unknown, entry: Dirent): string {
  if (isCode(error, "EACCES") || isCode(error, "EPERM"))
    return "It may not be read: its permissions forbid it.";
  const isMissing = isCode(error, "ENOENT") || isCode(error, "ELOOP");
  if (isMissing && entry.isSymbolicLink()) return "It is a link that leads nowhere.";
  if (isMissing && entry.name.includes("\ufffd"))
    return "Its name is written in a character set that cannot be read. Rename it.";
  return `It cannot be read: ${toReason(error)}.`;
}

/** What of a folder says how a file of it is read. */
type Beside = { readonly fields: FolderFields | null; readonly hasAbout: boolean };

async function take(
  corpus: Corpus,
  path: string,
  { fields, hasAbout }: Beside,
  found: Found,
  problem: (reason: string) => void,
): Promise<void> {
  // One after the other in this thread: to wait for each takes ten times as long, which counts where there are many.
  const facts = statSync(join(corpus.folder, path));
  if (facts.isDirectory()) return walk(corpus, path, found);
  if (!facts.isFile()) return problem("It is no plain file.");
  if (await isReadable(join(corpus.folder, path), facts.size)) {
    const about = hasAbout ? await readAboutFile(corpus.folder, path, found.problems) : null;
    found.files.push(toCorpusFile(corpus.folder, path, facts, { fields, about }, found));
  } else {
    const collection = toFolderCollection(corpus.folder, path);
    found.ignored.set(collection, (found.ignored.get(collection) ?? 0) + 1);
  }
}

/** A file at a path of a corpus, with what lies beside it that says how it is read. */
export function toCorpusFile(
  corpus: string,
  path: string,
  { size, mtimeMs }: Stats,
  { fields, about }: { readonly fields: FolderFields | null; readonly about: AboutFile | null },
  found: Pick<Found, "ids" | "reader">,
): CorpusFile {
  const name = basename(path, extname(path));
  const collection = toFolderCollection(corpus, path);
  const place = { path, id: toPathId(path, found.ids), collection, name };
  return {
    path,
    collection,
    size,
    mtimeMs: mtimeMs + (fields?.mtimeMs ?? 0) + (about?.mtimeMs ?? 0),
    read: () =>
      found.reader.read({ file: join(corpus, path), size, place, fields: fields?.map, about: about?.about }),
  };
}
