import type { Preparation } from "../matching/prepare";
import type { NamesMemory } from "./memory";
import type { Access } from "./requests";

/** What a search depends on besides the query. */
export type SearchContext = Preparation &
  Access & {
    readonly memory: NamesMemory;
    /** Turns the text of a question into meaning; without it close matches are found by words alone. */
    readonly meaning?: QuestionEncoder | null;
  };

/** Gives questions their meaning, as vectors that can be compared with those of passages of the same version. */
export type QuestionEncoder = {
  readonly version: string;
  /** ISO 639-1, the languages it reads; null or left out for any. */
  readonly languages?: readonly string[] | null;
  /** The question as a unit vector. */
  readonly encode: (question: string) => Promise<Float32Array>;
};
