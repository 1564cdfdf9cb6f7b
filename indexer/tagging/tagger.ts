import type { Tags } from "@/search/document/document";
import { openWorkerPool } from "../workers/pool";
import type { TagInput } from "./pipeline";

/** The tags of a text, and how long it took to find them. */
export type TimedTags = { readonly tags: Tags; readonly seconds: number };

/** Tags texts, several side by side, each in a worker thread. */
export type Tagger = {
  readonly threads: number;
  /** @throws TaskStopped where a text takes too long or too much memory. */
  readonly tag: (input: TagInput) => Promise<TimedTags>;
  /** Ends the workers until the next text is tagged, unless one is being tagged. */
  readonly release: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A long book takes a minute on a slow machine; milliseconds. */
const MOST_TIME = 600_000;
/** Megabytes; the tables take a third of it. */
const MOST_MEMORY = 512;

/** Opens a tagger on so many threads. Its workers start with its first texts. */
export function openTagger(threads: number): Tagger {
  const limits = { threads, time: MOST_TIME, memory: MOST_MEMORY };
  const pool = openWorkerPool<TagInput, TimedTags>(new URL("worker.ts", import.meta.url), limits);
  return { threads: pool.threads, tag: (input) => pool.run(input), release: pool.release, close: pool.close };
}
