/** What is being taken in of the corpus, and how the last time came out, as far as a reader may know. */
export type IntakeAnswer = {
  /** Files that were read so far, of how many; when all are, they are being published. Null where nothing is taken in. */
  readonly running: { readonly since: string; readonly done: number; readonly of: number } | null;
  /** When something was last published; null where that is not known. */
  readonly publishedAt: string | null;
  /** How the last run came out; null where that is not known. */
  readonly last: {
    readonly at: string;
    readonly result: "whole" | "in-place" | "none" | "failed";
    /** Files that could not be read. */
    readonly problems: number;
    /** Why nothing could be published, and what to do; null where something was, or nobody expected it. */
    readonly failure: string | null;
  } | null;
};

/** What a reader learns who may not see all: how much is taken in says something of what is not theirs. */
export const NO_INTAKE: IntakeAnswer = { running: null, publishedAt: null, last: null };
