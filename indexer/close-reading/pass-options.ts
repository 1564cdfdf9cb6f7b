import type { DocumentRow } from "../manifest/manifest";
import type { Unread } from "./find-unread";
import type { CloseReader } from "./reader";
import type { ReadableText } from "./reading-key";
import type { ReadingStore } from "./reading-store";

/** What the pass is given: everything that it reads and writes. */
export type PassOptions = {
  readonly reader: Pick<CloseReader, "threads" | "read">;
  readonly store: Pick<ReadingStore, "putMany">;
  /** Called when all is read: removes what is stored and no document needs. */
  readonly sweep: () => Promise<void>;
  /** What is unread as of now. */
  readonly findUnread: () => Promise<Pick<Unread, "unread" | "of">>;
  /** Whether that may be another list than when it was last read. */
  readonly isOutdated: () => Promise<boolean>;
  /** Ids of documents that readers wait for, the most wanted first. */
  readonly takeRequests: () => Promise<readonly string[]>;
  /** Title and text of documents as they are published; those that are not are left out. */
  readonly readTexts: (rows: readonly DocumentRow[]) => Promise<readonly PublishedText[]>;
  /** Ends the pass: what is read by then and not stored is lost. */
  readonly signal: AbortSignal;
  /** Called after each batch. */
  readonly onProgress: (progress: PassProgress) => void;
  readonly onProblem: (id: string, reason: string) => void;
};

export type PublishedText = ReadableText & { readonly id: string; readonly words: number };

/** How many documents are read of how many that can be, and how many words this pass has read. */
export type PassProgress = { readonly read: number; readonly of: number; readonly words: number };
