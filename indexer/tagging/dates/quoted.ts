import type { Place } from "./date-places";

const MARK = /["“”]|\n/g;

/** Stretches between quotation marks, in the text's order; what is never closed ends with its line. */
export function findQuoted(text: string): readonly Place[] {
  const quoted: Place[] = [];
  let open = -1;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark === "“" || (mark === '"' && open < 0)) open = open < 0 ? index : open;
    else if (open >= 0) {
      quoted.push({ start: open, end: index });
      open = -1;
    }
  }
  if (open >= 0) quoted.push({ start: open, end: text.length });
  return quoted;
}

/** The first stretch that ends behind a place; stretches are in order. */
function toFirstBehind(quoted: readonly Place[], at: number): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch that a place lies in; null for what stands outside. */
export function toQuoteAt(quoted: readonly Place[], at: number): Place | null {
  const quote = quoted[toFirstBehind(quoted, at)];
  return quote && quote.start < at ? quote : null;
}

/** The words of one voice from `start` to `end`, where `at` lies: a quote's own, or what stands outside of quotes, each of these left out. */
export function toOneVoice(
  text: string,
  quoted: readonly Place[],
  at: number,
  start: number,
  end: number,
): string {
  const own = toQuoteAt(quoted, at);
  if (own) return text.slice(Math.max(start, own.start + 1), Math.min(end, own.end));
  let words = "";
  let from = start;
  for (let next = toFirstBehind(quoted, start); ; next++) {
    const quote = quoted[next];
    if (!quote || quote.start >= end) break;
    words += `${text.slice(from, Math.max(from, quote.start))}“”`;
    from = Math.max(from, quote.end + 1);
  }
  return words + text.slice(from, Math.max(from, end));
}
