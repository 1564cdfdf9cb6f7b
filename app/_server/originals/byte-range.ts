/** Bytes of a file, the last of them included. */
export type ByteRange = { readonly start: number; readonly end: number };

const SINGLE = /^bytes=\s*(\d*)-(\d*)\s*$/i;

/**
 * The bytes of a file of `size` bytes that a `Range` header names (RFC 9110, 14.2): none where the file has no such bytes, null where
 * all of it is to be sent, as it is to whoever names several ranges or writes one that cannot be read.
 */
export function toByteRange(header: string | null, size: number): ByteRange | "none" | null {
  const [, first = "", last = ""] = SINGLE.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  const [start, end] =
    first === ""
      ? [Math.max(size - Number(last), 0), size - 1]
      : [Number(first), last === "" ? size - 1 : Math.min(Number(last), size - 1)];
  if (first !== "" && last !== "" && Number(last) < Number(first)) return null;
  return start > end ? "none" : { start, end };
}
