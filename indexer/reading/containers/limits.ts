/** Files inside files are read so deep. */
const DEEPEST = 16;
/** So many files of one file are read, and so many bytes of them in all. */
const MOST_PARTS = 100_000;
const MOST_BYTES = 1024 ** 3;
/** A file that is read as a whole is refused above this size, in bytes. */
export const LARGEST_FILE = 200 * 1024 ** 2;
/** One that holds others is refused above this. */
export const LARGEST_CONTAINER = 512 * 1024 ** 2;

/** How much of a file has been taken out of it. */
export type Taken = { readonly depth: number; readonly parts: number; readonly bytes: number };

/** Why a file inside another is not read; null where it is. */
export function toRefusal({ depth, parts, bytes }: Taken): string | null {
  if (depth > DEEPEST) return `It lies more than ${DEEPEST} files deep in others. Unpack it.`;
  if (parts > MOST_PARTS) return `The file holds more than ${MOST_PARTS} others. Unpack it.`;
  return bytes > MOST_BYTES ? "What the file holds is too large. Unpack it." : null;
}

/** Why a file of a size in bytes is not read; null where it is. */
export function toSizeRefusal(size: number, isContainer: boolean): string | null {
  const largest = isContainer ? LARGEST_CONTAINER : LARGEST_FILE;
  return size > largest ? `It is larger than ${largest / 1024 ** 2} MB. Split it.` : null;
}
