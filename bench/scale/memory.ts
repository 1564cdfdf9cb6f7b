import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** Milliseconds between two readings of a process's memory. */
const SAMPLE = 100;

/** Reads the most that a process ever had in memory until it ends; the function gives the last reading, in bytes. */
export function watchMemory(pid: number): () => number {
  let highest = 0;
  const timer = setInterval(() => {
    readPeak(pid).then(
      (bytes) => {
        highest = Math.max(highest, bytes);
      },
      () => clearInterval(timer), // The process has ended.
    );
  }, SAMPLE);
  return () => {
    clearInterval(timer);
    return highest;
  };
}

/** The most that a process ever had in memory, in bytes. Linux alone says it. */
export async function readPeak(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

/** Bytes of all files of a folder. */
export async function readDiskSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((one) => one.isFile())
      .map(async (one) => (await stat(join(one.parentPath, one.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
