import type { ReviewKind } from "@/search/review/candidates";

/** The kinds that the queue can be of, stances first. */
export const KINDS = ["stance", "actor", "source"] as const satisfies readonly ReviewKind[];

/** The address of a page of the queue. */
export function toReviewPath(kind: ReviewKind, page: number): string {
  const params = new URLSearchParams([
    ...(kind === "stance" ? [] : [["kind", kind]]),
    ...(page === 1 ? [] : [["page", String(page)]]),
  ]);
  return params.size === 0 ? "/review" : `/review?${params}`;
}
