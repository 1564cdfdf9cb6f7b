import type { FilePart } from "./draft";

/** Names of files that systems leave in folders and archives, and that nobody wrote. */
const JUNK = /^(?:\.|__MACOSX$|thumbs\.db$|desktop\.ini$)/i;
const MOST_CHARACTERS = 400;

/**
 * The path of a file inside another, as its holder writes it: with `/` between folders, without what leads out of the holder and
 * what no name of a file has. Empty where nothing is left.
 */
export function toPartPath(written: string): string {
  return written
    .slice(0, MOST_CHARACTERS)
    .replace(/[\0-\u001f\u007f-\u009f\ufffd]/g, "")
    .split(/[\\/]/)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "." && name !== ".." && !/^[a-z]:$/i.test(name))
    .join("/");
}

/** Whether a path leads to a hidden file, or to one that a system left. */
export function isJunkPath(path: string): boolean {
  return path.split("/").some((name) => JUNK.test(name));
}

/** Gives each path once: a second file of the same path has a number before its ending. */
export function toPathKeeper(): (path: string) => string {
  const counts = new Map<string, number>();
  return (path) => {
    let unique = path;
    while (counts.has(unique)) {
      const count = (counts.get(path) ?? 1) + 1;
      counts.set(path, count);
      unique = path.replace(/(?=\.[^./]*$)|$/, `-${count}`);
    }
    counts.set(unique, 1);
    return unique;
  };
}

/** A part whose bytes are at hand. */
export function toPartOfBytes(path: string, bytes: Uint8Array, more: Partial<FilePart> = {}): FilePart {
  return { path, size: bytes.length, open: () => bytes, ...more };
}
