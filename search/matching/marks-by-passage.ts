import type { Span } from "../text/span";
import type { Mark } from "./marks";

/** The marked stretches of each passage. Passages and marks are in order; each is read once, however many there are. */
export function toMarksByPassage(
  passages: readonly Span[],
  marks: readonly Mark[],
): readonly (readonly Span[])[] {
  const spans = toApart(marks);
  let next = 0;
  return passages.map(([start, end]) => {
    const inside: Span[] = [];
    for (let at = next; at < spans.length; at += 1) {
      const [from, to] = spans[at] ?? [end, end];
      if (from >= end) break;
      if (to > start) inside.push([from, to]);
      if (to <= end) next = at + 1;
    }
    return inside;
  });
}

/** Marks as stretches; those that overlap are one. */
function toApart(marks: readonly Mark[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of marks) {
    const last = spans.at(-1);
    if (last && start < last[1]) spans[spans.length - 1] = [last[0], Math.max(last[1], end)];
    else spans.push([start, end]);
  }
  return spans;
}
