import type { Part } from "./marked-part";
import type { Span } from "./span";

export type PassageView = {
  /** 1 is the first. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
};

/** Where the marked stretches of a passage stand in the whole text. */
export function toMarkedSpans(passage: PassageView): readonly Span[] {
  let at = passage.start;
  return passage.parts.flatMap((part) => {
    const start = at;
    at += part.text.length;
    return part.match ? [[start, at] as const] : [];
  });
}
