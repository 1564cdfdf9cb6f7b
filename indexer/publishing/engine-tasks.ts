import { setImmediate as aMoment } from "node:timers/promises";
import type { Meilisearch, MeilisearchApiError } from "meilisearch";
import { inBatches } from "@/search/document/in-batches";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { TaskFailed } from "./errors";
import type { StoryMark } from "./story-marks";

/** Documents are sent in batches of about this many characters, a few on their way at a time. */
export const BATCH_CHARACTERS = 8_000_000;
const MOST_TASKS_AHEAD = 4;
/** Of a vector, its comma with it. */
export const CHARACTERS_A_NUMBER = 8;
const MARKS_AT_A_TIME = 20_000;
const MOST_ATTEMPTS = 5;

/** Sends documents to an index in batches, the engine indexing one while the next is made. */
export function toSender(client: Meilisearch, index: string): Sender {
  let batch: IndexedDocument[] = [];
  let characters = 0;
  const ahead: Promise<void>[] = [];
  const send = async (): Promise<void> => {
    if (batch.length === 0) return;
    // Tagging may have kept this process busy for seconds, in which the engine has closed idle connections. It learns
    // of it only when the process has a moment; without one the batch would go out on a closed connection and be lost.
    await aMoment();
    const whole = batch;
    const sent = settled(client, () => client.index(index).addDocuments(whole));
    sent.catch(() => undefined); // It throws when it is awaited below.
    ahead.push(sent);
    batch = [];
    characters = 0;
    if (ahead.length >= MOST_TASKS_AHEAD) await ahead.shift();
  };
  return {
    add: async (document) => {
      batch.push(document);
      characters += toSize(document);
      if (characters >= BATCH_CHARACTERS) await send();
    },
    finish: async () => {
      await send();
      await Promise.all(ahead);
    },
  };
}

type Sender = {
  readonly add: (document: IndexedDocument) => Promise<void>;
  readonly finish: () => Promise<void>;
};

/** About how many characters a document takes on its way: its text is there three times, its tags and its vectors. */
export function toSize(document: IndexedDocument): number {
  const text = [document.text, document.words, document.stems].flatMap((parts) => Object.values(parts));
  const vectors = document._vectors?.meaning?.embeddings ?? [];
  const numbers = vectors.length * (vectors[0]?.length ?? 0);
  return text.reduce(
    (sum, part) => sum + part.length,
    2_000 + document.tags.length + numbers * CHARACTERS_A_NUMBER,
  );
}

/** Gives documents their story; all else of them stays. */
export async function mark(client: Meilisearch, index: string, marks: readonly StoryMark[]): Promise<void> {
  for (const batch of inBatches(marks, MARKS_AT_A_TIME))
    await settled(client, () => client.index(index).updateDocuments([...batch]));
}

/** Waits for a task's end, however long it takes; the client's own waiting gives up after five seconds. */
export async function settled(
  client: Meilisearch,
  enqueue: () => Promise<{ taskUid: number }>,
): Promise<void> {
  const done = await waitFor(client, (await insisted(enqueue)).taskUid);
  if (done.status !== "succeeded") throw toTaskFailed(done);
}

type Task = Awaited<ReturnType<Meilisearch["tasks"]["getTask"]>>;

/** A task when it has ended, however it did. */
export async function waitFor(client: Meilisearch, taskUid: number): Promise<Task> {
  return insisted(() => client.tasks.waitForTask(taskUid, { timeout: 0, interval: 40 }));
}

/**
 * Sends again where the engine gave up waiting for a request to be written (408), as it does after five seconds in which
 * tagging one long text kept this process busy. It has done nothing of it then.
 */
export async function insisted<T>(send: () => Promise<T>, left = MOST_ATTEMPTS): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const isTooLate = (error as Partial<MeilisearchApiError>).response?.status === 408;
    if (!isTooLate || left === 1) throw error;
    return insisted(send, left - 1);
  }
}

/** Says which task failed, and why. */
export function toTaskFailed(task: Task): TaskFailed {
  return new TaskFailed(`The engine could not ${task.type}: ${task.error?.message ?? task.status}.`);
}
