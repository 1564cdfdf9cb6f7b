import type { PassProgress } from "@/indexer/close-reading/pass-options";

/** What the process of the close pass prints: one a line, as JSON. */
export type CloseEvent =
  | ({ readonly kind: "progress" } & PassProgress)
  /** A document could not be read closely. */
  | { readonly kind: "problem"; readonly id: string; readonly reason: string }
  /** Something for whoever runs it. */
  | { readonly kind: "line"; readonly line: string }
  /** Another process reads closely into the same data folder. */
  | { readonly kind: "held"; readonly holder: number };
