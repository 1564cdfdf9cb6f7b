import { type FileHandle, open, stat } from "node:fs/promises";
import { isCode } from "@/system/files";

/**
 * Adds lines to a file, made with this mode when there is none, on disk when this returns. All are one write, so that those of
 * other processes stand before or after them; a line that a crash cut off is ended first. If the file was put
 * elsewhere meanwhile, they are written once more at the path.
 */
export async function appendLines(path: string, lines: readonly string[], mode = 0o600): Promise<void> {
  const file = await open(path, "a+", mode);
  let isThere: boolean;
  try {
    const start = (await isCutOff(file)) ? "\n" : "";
    const bytes = Buffer.from(`${start}${lines.join("\n")}\n`);
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten < bytes.length) throw new Error("the disk took only a part of it");
    await file.sync();
    isThere = await isSameFile(file, path);
  } finally {
    await file.close();
  }
  if (!isThere) await appendLines(path, lines, mode);
}

async function isCutOff(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() !== "\n";
}

async function isSameFile(file: FileHandle, path: string): Promise<boolean> {
  try {
    const [opened, current] = await Promise.all([file.stat(), stat(path)]);
    return opened.ino === current.ino && opened.dev === current.dev;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}
