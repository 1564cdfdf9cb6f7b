import type { Span } from "@/search/document";

/** Somebody is cited: token positions of source and cue (`to` exclusive), and what is attributed. */
export type Attribution = {
  readonly source: { readonly from: number; readonly to: number } | null;
  readonly cue: { readonly from: number; readonly to: number };
  readonly content: readonly Span[];
  readonly rule: string;
};
