import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Copied, IndexCopier, StoredDocument } from "@/indexer/publishing/copy-index";
import { readLines } from "@/system/lines";
import { INDEX_FILES } from "./contents";

/** The documents of an index as a file of the backup, and what they are known by. */

/** Digests of documents, by id: two documents that say the same have the same, in whatever order their fields stand. */
export type Digests = Map<string, string>;

/** How many documents an index has, and how many of them are found. */
export type IndexCounts = { readonly stored: number; readonly searchable: number };

/** Writes an index into its file. */
export async function writeIndexFile(
  folder: string,
  index: Copied,
  engine: IndexCopier,
): Promise<IndexCounts> {
  let [stored, searchable] = [0, 0];
  async function* toTextLines(): AsyncGenerator<string> {
    for await (const document of engine.readLive(index)) {
      stored += 1;
      if (document.gone !== true) searchable += 1;
      yield `${JSON.stringify(document)}\n`;
    }
  }
  const to = createWriteStream(join(folder, INDEX_FILES[index]), { flags: "wx", mode: 0o600 });
  await pipeline(Readable.from(toTextLines()), createGzip({ level: 4 }), to);
  return { stored, searchable };
}

/** The text of an index file, as a stream. */
export function openIndexFile(folder: string, index: Copied): Readable {
  const text = createGunzip();
  // A failure of either comes out of the text.
  pipeline(createReadStream(join(folder, INDEX_FILES[index])), text).catch((error) => text.destroy(error));
  return text;
}

/** The digests of the documents in an index file. */
export async function readFileDigests(folder: string, index: Copied): Promise<Digests> {
  const digests: Digests = new Map();
  for await (const line of readLines(openIndexFile(folder, index))) {
    const document = JSON.parse(line) as StoredDocument;
    digests.set(document.id, toDigest(document));
  }
  return digests;
}

/** What a document says, in 32 digits. */
export function toDigest(document: StoredDocument): string {
  return createHash("sha256")
    .update(JSON.stringify(toOrdered(document)))
    .digest("hex")
    .slice(0, 32);
}

function toOrdered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toOrdered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, toOrdered(inner)]));
}

/** The ids of the documents in the backup that are there, and how many documents it has with those that are gone. */
export async function readPresentIds(
  folder: string,
): Promise<{ readonly present: ReadonlySet<string>; readonly total: number }> {
  const present = new Set<string>();
  let total = 0;
  for await (const line of readLines(openIndexFile(folder, "documents"))) {
    const { id, gone, within } = JSON.parse(line) as StoredDocument;
    total += 1;
    // One that lies in another whole is hidden as those are that are gone, but the corpus has it.
    if (gone !== true || within === true) present.add(id);
  }
  return { present, total };
}
