import type { RunSummary } from "@/indexer/run/summary";

/** What the process that takes in changes is requested to do: one run. A line of JSON. */
export type FollowOrder = {
  readonly order: number;
  /** Whether another process that indexes is waited for. */
  readonly waits: boolean;
};

/** How a run came out; `order` is null where a change began it, not an order. */
export type FollowAnswer = { readonly order: number | null } & (
  | { readonly kind: "run"; readonly summary: RunSummary }
  /** Nothing was published, for a reason in words. */
  | { readonly kind: "failed"; readonly text: string; readonly code?: string | undefined }
  /** Nothing was done, since another process indexes. */
  | { readonly kind: "held"; readonly holder: number }
);

/** What the process says, a line of JSON each. */
export type FollowEvent =
  | FollowAnswer
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "line"; readonly line: string };
