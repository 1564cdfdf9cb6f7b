import type { Span } from "@/search/text/span";

/**
 * The place of a selection that touches these passages, which follow each other. What a page shows besides the text, such as
 * signs at evidence, may be selected with it; then whole passages are taken. Null where it touches none.
 */
export function toSelectedSpan(
  text: string,
  passages: readonly { readonly start: number; readonly end: number }[],
  selected: string,
): Span | null {
  const [first, last] = [passages[0], passages.at(-1)];
  const wanted = selected.trim();
  if (first === undefined || last === undefined || wanted === "") return null;
  const at = text.indexOf(wanted, first.start);
  if (at >= 0 && at + wanted.length <= last.end) return [at, at + wanted.length];
  return [first.start, last.end];
}
