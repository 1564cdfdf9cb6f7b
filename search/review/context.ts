import type { MarkedPart } from "../text/marked-part";
import type { Span } from "../text/span";

/** A sentence is shown with so many characters before and after what it shows, at most. */
const REACH = 240;
const ENDS = /[.!?。！？]["”’')\]]*\s|\n/g;

/** The sentence around a place, the place marked; cut where it is long. `shown` is shown as a whole, `marked` is what is marked in it. */
export function toContext(text: string, shown: Span, marked: Span = shown): readonly MarkedPart[] {
  const start = toStart(text, shown[0]);
  const end = toEnd(text, shown[1]);
  const [from, to] = [Math.max(start, marked[0]), Math.min(end, marked[1])];
  const parts = [
    { text: text.slice(start, from), match: false },
    { text: text.slice(from, Math.max(from, to)), match: true },
    { text: text.slice(Math.max(from, to), end), match: false },
  ];
  return parts.filter((part) => part.text !== "");
}

function toStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const gaps = [...text.slice(from, at).matchAll(ENDS)];
  const last = gaps.at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

function toEnd(text: string, at: number): number {
  const rest = text.slice(at, at + REACH);
  // The place may end its sentence itself.
  if (/[.!?。！？]["”’')\]]*$/.test(text.slice(Math.max(0, at - 3), at))) return at;
  const gap = rest.matchAll(ENDS).next().value;
  return gap === undefined ? at + rest.length : at + gap.index + gap[0].trimEnd().length;
}
