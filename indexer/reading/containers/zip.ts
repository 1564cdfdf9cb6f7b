import { inflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { type Drafts, type FilePart, Unreadable } from "../draft/draft";
import { isJunkPath, toPartPath, toPathKeeper } from "../draft/part-paths";
import { readZipEntries, toPackedBytes, type ZipEntry } from "./zip-entries";

/** A zip archive: each of its files a part, by its path in it. What systems leave in archives is passed over. */
export function readZip(bytes: Uint8Array): Drafts {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { drafts: [], problems: [], parts: toParts(zip) };
}

function* toParts(zip: Buffer): Generator<FilePart> {
  const toUnique = toPathKeeper();
  for (const entry of readZipEntries(zip)) {
    const name = toName(entry);
    const path = toPartPath(name);
    if (/[\\/]$/.test(name) || path === "" || isJunkPath(path)) continue;
    yield {
      path: toUnique(path),
      size: entry.size,
      open: () => unpack(zip, entry),
      isOptional: true,
    };
  }
}

/** Programs of before UTF-8 wrote names in the code page of DOS, whatever they say. */
function toName({ name, isUtf8 }: ZipEntry): string {
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(name);
  } catch {
    return iconv.decode(Buffer.from(name), "cp437");
  }
}

function unpack(zip: Buffer, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new Unreadable("It is encrypted in the archive. Unpack it.");
  const packed = toPackedBytes(zip, entry);
  if (entry.method === 0) return packed;
  if (entry.method !== 8)
    throw new Unreadable(`It is packed in a way that is not read (method ${entry.method}). Unpack it.`);
  if (entry.size === 0) return new Uint8Array(0);
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size });
  } catch {
    throw new Unreadable("It is damaged in the archive, or larger than the archive says.");
  }
}
