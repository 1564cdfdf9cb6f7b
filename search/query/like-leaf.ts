import type { Span } from "../text/span";
import type { Notice } from "./notices";
import type { LikeLeaf } from "./tree";

/** `ID`, or `ID@START-END` for a stretch of its text in UTF-16 code units, end exclusive. */
const LIKE = /^([\w-]{1,511})(?:@(\d{1,9})-(\d{1,9}))?$/;

/** No document is called so. */
export const NO_DOCUMENT = "-";

/** What `like:` names; what can be the id of no document stands for none, with a notice. An impossible stretch is left out. */
export function toLikeLeaf(written: string, at: Span, notices: Notice[]): LikeLeaf {
  const [, id, first, last] = LIKE.exec(written) ?? [];
  if (id === undefined) notices.push({ ...toUnknownDocument(written.slice(0, 40)), at });
  const [start, end] = [Number(first), Number(last)];
  return { kind: "like", id: id ?? NO_DOCUMENT, part: start < end ? [start, end] : null, at };
}

/** Says that `like:` names no document. */
export function toUnknownDocument(id: string): Notice {
  return {
    code: "unknown-document",
    message: `There is no document “${id}”, so nothing is like it.`,
    values: { id },
  };
}

/** Says that only the first of the documents that others are to be like count. */
export function toTooManyLikes(most: number): Notice {
  return {
    code: "too-many-likes",
    message: `Nothing can be like more than ${most} documents; the others are left out.`,
    values: { most: String(most) },
  };
}
