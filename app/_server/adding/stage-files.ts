import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ABOUT_ENDING, type About } from "@/search/document/about-schema";
import { isCode } from "@/system/files";
import type { Addition } from "./added-form";
import { CorpusClosed } from "./errors";
import { toFreeName, toSafeName } from "./file-name";

const STAGING = ".adding-";
/** No adding takes so long, in milliseconds. */
const OLD = 3_600_000;

/** Files that lie in a hidden folder of the corpus, as they will in the corpus. */
export type Staged = {
  /** Absolute path; stands for the corpus. */
  readonly folder: string;
  readonly collection: string;
  readonly files: readonly StagedFile[];
};

/** A file under the name that it will have, and the one that it was sent with. */
type StagedFile = { readonly name: string; readonly sent: string; readonly about: About | null };

/**
 * Writes files into a hidden folder of the corpus, on disk when this returns, under names that no file of their collection has.
 *
 * @throws CorpusClosed where that cannot be written to.
 */
export async function stageFiles(corpus: string, { collection, files }: Addition): Promise<Staged> {
  const folder = join(corpus, `${STAGING}${randomUUID()}`);
  const staged: StagedFile[] = [];
  await dropOld(corpus);
  const names = [...(await readNames(join(corpus, collection)))];
  try {
    await mkdir(join(folder, collection), { recursive: true });
    for (const { sent, bytes, about } of files) {
      const name = toFreeName(toSafeName(sent), names);
      names.push(name);
      staged.push({ name, sent, about });
      await writeWhole(join(folder, collection, name), bytes);
      if (about !== null) await writeAbout(join(folder, collection, name), about);
    }
    return { folder, collection, files: staged };
  } catch (error) {
    await dropStaged(folder);
    throw toClosed(error);
  }
}

/** Gives a staged file another name. */
export async function renameStaged(staged: Staged, from: string, to: string): Promise<Staged> {
  const folder = join(staged.folder, staged.collection);
  for (const { name, about } of staged.files)
    if (name === from) await moveBoth(join(folder, from), join(folder, to), about);
  const files = staged.files.map((one) => (one.name === from ? { ...one, name: to } : one));
  return { ...staged, files };
}

/** Makes staged files files of the corpus, each by one step. @throws CorpusClosed */
export async function moveIn(corpus: string, { folder, collection, files }: Staged): Promise<void> {
  try {
    await mkdir(join(corpus, collection), { recursive: true });
    for (const { name, about } of files)
      await moveBoth(join(folder, collection, name), join(corpus, collection, name), about);
  } catch (error) {
    throw toClosed(error);
  }
}

/** What a site left that was killed. */
async function dropOld(corpus: string): Promise<void> {
  for (const name of await readNames(corpus)) {
    if (!name.startsWith(STAGING)) continue;
    const { mtimeMs } = await stat(join(corpus, name));
    if (Date.now() - mtimeMs > OLD) await dropStaged(join(corpus, name));
  }
}

/** Takes the hidden folder away, whatever it holds. */
export async function dropStaged(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** The file last: what is said of it is there when it is. */
async function moveBoth(from: string, to: string, about: About | null): Promise<void> {
  if (about !== null) await rename(`${from}${ABOUT_ENDING}`, `${to}${ABOUT_ENDING}`);
  await rename(from, to);
}

function writeAbout(file: string, about: About): Promise<void> {
  return writeWhole(`${file}${ABOUT_ENDING}`, Buffer.from(`${JSON.stringify(about, null, 2)}\n`));
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw toClosed(error);
  }
}

const CLOSED = ["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "ENOENT", "EEXIST"];

/** What the system says of a folder that nothing can be written to. */
export function toClosed(error: unknown): unknown {
  return CLOSED.some((code) => isCode(error, code)) ? new CorpusClosed(error) : error;
}
