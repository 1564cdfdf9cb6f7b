import { ReadableStream } from "node:stream/web";
import { setImmediate as aMoment } from "node:timers/promises";
import type { EnqueuedTaskPromise, Meilisearch } from "meilisearch";
import { insisted, succeeded } from "./engine-tasks";

/**
 * A task of the engine takes about so many bytes. One costs it a quarter less of the processor than four of a
 * quarter each: what an index holds of a word is written anew by each task. An engine takes 100 MB at most, if nothing else is set.
 */
const TASK_BYTES = 32_000_000;
/** Rows become bytes, which take half the memory, as soon as they are about so many characters. */
const CHUNK_CHARACTERS = 500_000;
/** The engine may have so many tasks left to do before more are sent. */
const MOST_TASKS_AHEAD = 4;

/** Sends documents or names to an index. */
export type RowSender<Row> = {
  /** Sends it with others, some time. */
  readonly add: (row: Row) => Promise<void>;
  /**
   * Resolves when all are indexed.
   *
   * @throws TaskFailed where the engine could not index some; `add` may throw it as well.
   */
  readonly finish: () => Promise<void>;
};

/** Sends rows to an index in large tasks, the engine indexing one while the next is made. */
export function openRowSender<Row extends object>(client: Meilisearch, index: string): RowSender<Row> {
  const batch = openBatch();
  const ahead: number[] = [];
  const send = async (chunks: readonly Uint8Array[]): Promise<void> => {
    if (chunks.length === 0) return;
    // Storing may have kept this process busy for seconds, in which the engine has closed idle connections. It learns
    // of it only when the process has a moment; without one the batch would go out on a closed connection and be lost.
    await aMoment();
    const { taskUid } = await insisted(() => addLines(client, index, chunks));
    ahead.push(taskUid);
  };
  /** By itself, so that what was sent is not held while the engine works. */
  const keepUp = async (): Promise<void> => {
    const first = ahead.length > MOST_TASKS_AHEAD ? ahead.shift() : undefined;
    if (first !== undefined) await succeeded(client, first);
  };
  return {
    add: async (row) => {
      if (batch.add(row) < TASK_BYTES) return;
      await send(batch.take());
      await keepUp();
    },
    finish: async () => {
      await send(batch.take());
      for (const taskUid of ahead.splice(0)) await succeeded(client, taskUid);
    },
  };
}

/** Rows that wait to be sent together, as lines of JSON. */
function openBatch() {
  let chunks: Uint8Array[] = [];
  let [bytes, lines, characters] = [0, [] as string[], 0];
  const close = (): void => {
    if (lines.length === 0) return;
    const chunk = Buffer.from(lines.join(""));
    chunks.push(chunk);
    bytes += chunk.length;
    [lines, characters] = [[], 0];
  };
  return {
    /** Says about how many bytes there are now. */
    add: (row: object): number => {
      const line = `${JSON.stringify(row)}\n`;
      lines.push(line);
      characters += line.length;
      if (characters >= CHUNK_CHARACTERS) close();
      return bytes + characters;
    },
    take: (): readonly Uint8Array[] => {
      close();
      const taken = chunks;
      [chunks, bytes] = [[], 0];
      return taken;
    },
  };
}

/** The client takes text alone, which would be a copy of all of it and another as bytes. */
function addLines(client: Meilisearch, index: string, chunks: readonly Uint8Array[]): EnqueuedTaskPromise {
  const body = ReadableStream.from(chunks);
  return client.httpRequest.post({
    path: `indexes/${index}/documents`,
    contentType: "application/x-ndjson",
    extraRequestInit: { body, duplex: "half" } as RequestInit,
  }) as EnqueuedTaskPromise;
}
