import { setTimeout as pause } from "node:timers/promises";
import type { Meilisearch, MeilisearchApiError } from "meilisearch";
import { inBatches } from "@/search/document/in-batches";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { EngineSilent, TaskFailed } from "./errors";
import type { StoryMark } from "./story-marks";

/** Rows are sent in batches of about this many characters. */
export const BATCH_CHARACTERS = 8_000_000;
/** Of a vector, its comma with it. */
export const CHARACTERS_A_NUMBER = 8;
const MARKS_AT_A_TIME = 20_000;
const MOST_ATTEMPTS = 5;
/** The status with which an engine gives up waiting for a request to be written; it says no code. */
const TOO_LATE = 408;

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
  await succeeded(client, (await insisted(enqueue, "taskUid")).taskUid);
}

/**
 * Waits for the end of a task that the engine has taken.
 *
 * @throws TaskFailed where it failed.
 */
export async function succeeded(client: Meilisearch, taskUid: number): Promise<void> {
  const done = await waitFor(client, taskUid);
  if (done.status !== "succeeded") throw toTaskFailed(done);
}

/**
 * Waits until no swap of indexes is left to do: a run that was killed may have asked for one, and until it is done the engine
 * answers from the pair that was live before.
 */
export async function waitForSwaps(client: Meilisearch): Promise<void> {
  const open = { statuses: ["enqueued", "processing"], types: ["indexSwap"] } as const;
  const { results } = await insisted(
    () => client.tasks.getTasks({ statuses: [...open.statuses], types: [...open.types] }),
    "results",
  );
  for (const { uid } of results) await waitFor(client, uid);
}

type Task = Awaited<ReturnType<Meilisearch["tasks"]["getTask"]>>;

/** A task is looked at again after a tenth of the time that it was waited for, within these bounds; milliseconds. */
const LEAST_PAUSE = 20;
const MOST_PAUSE = 500;

/** So long an engine may take to be there again, and so often that is looked at, in milliseconds. */
const RESTART_PATIENCE = 20_000;
const RESTART_STEP = 250;

/**
 * A task when it has ended, however it did. An engine that is started again meanwhile goes on with what it had taken.
 *
 * @throws EngineSilent where it is not.
 */
export async function waitFor(client: Meilisearch, taskUid: number): Promise<Task> {
  const started = performance.now();
  for (;;)
    try {
      const task = await insisted(() => client.tasks.getTask(taskUid), "status");
      if (task.status !== "enqueued" && task.status !== "processing") return task;
      await pause(Math.min(MOST_PAUSE, Math.max(LEAST_PAUSE, (performance.now() - started) / 10)));
    } catch (error) {
      if (!(error instanceof EngineSilent)) throw error;
      await waitForRestart(client, error);
    }
}

async function waitForRestart(client: Meilisearch, silence: EngineSilent): Promise<void> {
  const latest = performance.now() + RESTART_PATIENCE;
  while (!(await isHealthy(client))) {
    if (performance.now() >= latest) throw silence;
    await pause(RESTART_STEP);
  }
}

/** The client's own look is content with any answer. */
function isHealthy(client: Meilisearch): Promise<boolean> {
  return client.health().then(
    ({ status }) => status === "available",
    () => false,
  );
}

/**
 * Sends again where the engine gave up waiting for a request to be written (408), as it does after five seconds in which
 * tagging one long text kept this process busy. It has done nothing of it then. `required` is a field that every answer has.
 *
 * @throws EngineSilent where nothing answers, or something that is no engine.
 */
export async function insisted<T extends object>(
  send: () => Promise<T>,
  required: keyof T & string,
  left = MOST_ATTEMPTS,
): Promise<T> {
  try {
    return toAnswer(await send(), required);
  } catch (error) {
    const isTooLate = (error as Partial<MeilisearchApiError>).response?.status === TOO_LATE;
    if (!isTooLate || left === 1) throw isSilence(error) ? new EngineSilent(error) : error;
    return insisted(send, required, left - 1);
  }
}

function toAnswer<T extends object>(answer: T, required: keyof T & string): T {
  if (answer[required] === undefined) throw new SyntaxError("what answers is no search engine");
  return answer;
}

/** By name, since the client is loaded elsewhere; where no engine answers but something else, that is not JSON, or says no code. */
function isSilence(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error.name === "MeilisearchApiError") {
    const { cause, response } = error as MeilisearchApiError;
    return cause?.code === undefined && response.status !== TOO_LATE;
  }
  return /^(?:MeilisearchRequest(?:TimeOut)?Error|SyntaxError)$/.test(error.name);
}

/** Says which task failed, and why. */
export function toTaskFailed(task: Task): TaskFailed {
  return new TaskFailed(`The engine could not ${task.type}: ${task.error?.message ?? task.status}.`);
}
