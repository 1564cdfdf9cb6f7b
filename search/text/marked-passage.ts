import type { MarkedPart } from "./marked-part";
import type { Span } from "./span";

/** A passage of a document, with what a search marks in it. */
export type MarkedPassage = {
  /** 1 is the first. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly MarkedPart[];
};

/** Where the marked stretches of a passage stand in the whole text. */
export function toMarkedSpans(passage: MarkedPassage): readonly Span[] {
  let at = passage.start;
  return passage.parts.flatMap((part) => {
    const start = at;
    at += part.text.length;
    return part.match ? [[start, at] as const] : [];
  });
}
