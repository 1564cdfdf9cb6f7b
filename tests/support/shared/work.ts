import type { RunOptions } from "@/indexer/run/facts";
import type { RunSummary } from "@/indexer/run/summary";
import type { RunTraces } from "@/search/document/touched-documents";

/** One run of the indexer over a folder, into an engine that is lent, or another that is given. */
export type IndexWork = {
  readonly engine?: RunOptions["engine"];
  readonly data: string;
  readonly corpus: string;
  readonly full: boolean;
  /** What the run takes for the time, as ISO text; null for the time it is. */
  readonly now: string | null;
  /** Whether the run publishes what was read closely; nothing is read closely here. */
  readonly closely?: boolean;
  /** Whether the saved searches follow the run, as they do after `npm run index`. */
  readonly follow: boolean;
};

/** What became of it; `traces` is null where nothing was published. */
export type Indexed = { readonly summary: RunSummary; readonly traces: RunTraces | null };

/** What tests ask of the process that they share. */
export type Work = {
  readonly take: { readonly request: null; readonly answer: string };
  readonly giveBack: { readonly request: string; readonly answer: null };
  readonly index: { readonly request: IndexWork; readonly answer: Indexed };
};

/** An error of that process, so far as it can be sent. */
export type SentError = { readonly name: string; readonly message: string };
