import { open, readFile } from "node:fs/promises";
import { findFormat } from "../reading/find-format";
import { isTellingWhole } from "../reading/format-of-bytes";
import { toFormatOfName } from "../reading/format-of-name";

/** So much of a file of an unknown ending is looked into, in bytes. */
const HEAD = 4_096;
/** Larger files of an unknown ending are not looked into as a whole, in bytes. */
const LARGEST_WHOLE = 64 * 1024 * 1024;

/** Whether a file is of a kind that is read, by its ending or else by its bytes. */
export async function isReadable(file: string, size: number): Promise<boolean> {
  if (toFormatOfName(file) !== null) return true;
  const head = await readHead(file);
  if (!isTellingWhole(head)) return findFormat(head, file) !== null;
  return size <= LARGEST_WHOLE && findFormat(await readFile(file), file) !== null;
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
