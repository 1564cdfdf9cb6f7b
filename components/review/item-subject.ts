import type { ReviewItem } from "@/search/review/review-queue";
import type { TagSubject } from "../document/correction-subject";

/** What a tag of the queue is, as a reader judges it. */
export function toItemSubject({ kind, value, stance, type }: ReviewItem): TagSubject {
  if (kind === "stance" && stance !== null) {
    const { holder, target, stance: side } = stance;
    return { kind, holder, target, stance: side, label: value };
  }
  if (kind === "actor") return { kind, value, label: value, ...(type === null ? {} : { type }) };
  return { kind: "source", value, label: value };
}
