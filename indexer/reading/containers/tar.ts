import { extract } from "tar-stream";
import { type Drafts, type FilePart, Unreadable } from "../draft/draft";
import { isJunkPath, toPartOfBytes, toPartPath, toPathKeeper } from "../draft/part-paths";

/** A tar archive: each of its files a part, by its path in it; links lead nowhere. What systems leave in archives is passed over. */
export function readTar(bytes: Uint8Array): Drafts {
  return { drafts: [], problems: [], parts: toParts(bytes) };
}

async function* toParts(bytes: Uint8Array): AsyncGenerator<FilePart> {
  const toUnique = toPathKeeper();
  const archive = extract();
  archive.end(bytes);
  try {
    for await (const entry of archive) {
      const path = toPartPath(entry.header.name);
      const isFile = entry.header.type === "file" || entry.header.type === "contiguous-file";
      if (!isFile || path === "" || isJunkPath(path)) entry.resume();
      else yield toPartOfBytes(toUnique(path), await toBytes(entry), { isOptional: true });
    }
  } catch (error) {
    throw new Unreadable(
      `The archive is damaged or cut off (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

async function toBytes(entry: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}
