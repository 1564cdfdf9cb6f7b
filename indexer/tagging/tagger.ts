import type { Tags } from "@/search/document/document";
import { TaskStopped } from "../workers/errors";
import { openWorkerPool } from "../workers/pool";
import type { TagInput } from "./pipeline";

/** The tags of a text, and how long it took to find them. */
export type TimedTags = { readonly tags: Tags; readonly seconds: number };

/** Tags texts, several side by side, each in a worker thread. */
export type Tagger = {
  /** How many texts it is to be given at once, so that no thread waits for another text. */
  readonly atOnce: number;
  /** @throws TaskStopped where a text takes too long or too much memory; what tagging it throws. Other texts are none the worse. */
  readonly tag: (input: TagInput) => Promise<TimedTags>;
  /** Has a worker ready for the next text. */
  readonly wake: () => Promise<void>;
  /** Ends the workers until the next text is tagged, unless one is being tagged. */
  readonly release: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A long book takes a minute on a slow machine; milliseconds. */
const MOST_TIME = 600_000;
/** Megabytes; the tables take a third of it. */
const MOST_MEMORY = 512;
/** A thread takes so many short texts at once, of so many UTF-16 code units together: it need not wait after each for the main thread. */
const MOST_TEXTS = 8;
const MOST_CHARACTERS = 64_000;

/** With its first text a worker reads much that it needs for every other. */
const FIRST: TagInput = {
  text: "Reuters said on Monday that the ministry in Berlin opposes the treaty.",
  title: null,
  publishedAt: null,
  publisher: null,
  targets: [],
};

type Waiting = {
  readonly input: TagInput;
  readonly resolve: (tags: TimedTags) => void;
  readonly reject: (reason: unknown) => void;
};

/** Opens a tagger on so many threads. Its workers start with its first texts. */
export function openTagger(threads: number): Tagger {
  const limits = { threads, time: MOST_TIME, memory: MOST_MEMORY };
  const file = new URL("worker.ts", import.meta.url);
  const pool = openWorkerPool<readonly TagInput[], readonly TimedTags[]>(file, limits);
  const waiting: Waiting[] = [];
  let [working, isClosed] = [0, false];
  const tagTogether = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      if (isClosed) throw new TaskStopped("The tagger was closed.");
      const tagged = await pool.run(batch.map(({ input }) => input));
      for (const [at, { resolve, reject }] of batch.entries()) {
        const one = tagged[at];
        if (one === undefined) reject(new RangeError("A text was given no tags."));
        else resolve(one);
      }
    } catch (error) {
      if (batch.length === 1 || isClosed) for (const { reject } of batch) reject(error);
      // Each by itself, since one text alone is at fault.
      else for (const one of batch) await tagTogether([one]);
    }
  };
  const goOn = (): void => {
    while (working < threads && waiting.length > 0) {
      working += 1;
      void tagTogether(takeBatch(waiting)).finally(() => {
        working -= 1;
        goOn();
      });
    }
  };
  return {
    atOnce: 2 * threads * MOST_TEXTS,
    tag: (input) =>
      new Promise((resolve, reject) => {
        waiting.push({ input, resolve, reject });
        goOn();
      }),
    wake: async () => void (await pool.run([FIRST])),
    release: pool.release,
    close: async () => {
      isClosed = true;
      await pool.close();
    },
  };
}

/** Takes the first of those that wait, and as many after it as are short. */
function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  let [texts, characters] = [0, 0];
  for (const { input } of waiting) {
    characters += input.text.length;
    if (texts === MOST_TEXTS || (texts > 0 && characters > MOST_CHARACTERS)) break;
    texts += 1;
  }
  return waiting.splice(0, texts);
}
