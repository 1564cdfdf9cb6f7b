import "server-only";
import { open, realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { readReader } from "@/access/current-reader";
import { maySee } from "@/search/document/granted";
import { readDocument } from "@/search/meilisearch/read-documents";
import { readSharedFiles } from "@/search/meilisearch/read-names";
import { isCode } from "@/system/files";
import { readSettings } from "@/system/settings";
import { withEngine } from "../services/engine";
import { type ShownAs, TYPED_BY, toMediaType, toShownAs } from "./media-type";

/** The file that a document was read from. */
export type Original = {
  /** Absolute path. */
  readonly file: string;
  readonly name: string;
  /** Below the corpus folder. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** When its bytes last changed, in milliseconds since 1970. */
  readonly changed: number;
  readonly type: string;
  /** Null where a browser cannot show it, and where the document is but a part of it. */
  readonly shownAs: ShownAs | null;
  /** Whether the document is all of it, and not one of several things in it. */
  readonly isWhole: boolean;
};

/** The original of a document; null where there is no such document, or its file is not in the corpus folder (any more). */
export async function findOriginal(id: string, signal?: AbortSignal): Promise<Original | null> {
  const document = await withEngine((context) => readDocument(id, context), signal);
  return document === null ? null : findOriginalAt(document.metadata.path, signal);
}

/**
 * The same by the path that a document has: that of its file, and after `#` its place inside. Null too where the file holds documents
 * of collections that are not granted to the reader.
 */
export async function findOriginalAt(path: string, signal?: AbortSignal): Promise<Original | null> {
  const { corpus } = readSettings();
  const file = await findFile(corpus, path);
  if (file === null || !(await mayHave(file.name, signal))) return null;
  const name = basename(file.path);
  const type = toMediaType(await readHead(file.path), name);
  const { path: place, size, changed, isWhole } = file;
  return {
    file: place,
    path: file.name,
    name,
    size,
    changed,
    type,
    isWhole,
    shownAs: isWhole ? toShownAs(type, size) : null,
  };
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TYPED_BY), 0, TYPED_BY, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether all that a file holds may be seen. */
async function mayHave(name: string, signal?: AbortSignal): Promise<boolean> {
  const { granted } = readReader();
  if (granted === "all") return true;
  const shared = await withEngine(readSharedFiles, signal);
  const held = shared.find(({ path }) => path === name)?.collections ?? [];
  return held.every((collection) => maySee(granted, collection));
}

type FoundFile = {
  /** Where it is in the corpus. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly changed: number;
  readonly isWhole: boolean;
};

/** Names of files may hold `#`, so the longest path that is a file counts. */
async function findFile(corpus: string, path: string): Promise<FoundFile | null> {
  const pieces = path.split("#");
  for (let length = pieces.length; length > 0; length -= 1) {
    const name = pieces.slice(0, length).join("#");
    const found = await readFacts(corpus, name);
    if (found !== null) return { ...found, name, isWhole: length === pieces.length };
  }
  return null;
}

async function readFacts(
  corpus: string,
  path: string,
): Promise<Pick<FoundFile, "path" | "size" | "changed"> | null> {
  try {
    const [root, file] = await Promise.all([realpath(corpus), realpath(join(corpus, path))]);
    const facts = await stat(file);
    return facts.isFile() && file.startsWith(root + sep)
      ? { path: file, size: facts.size, changed: facts.mtimeMs }
      : null;
  } catch (error) {
    if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR") || isCode(error, "ENAMETOOLONG")) return null;
    throw error;
  }
}
