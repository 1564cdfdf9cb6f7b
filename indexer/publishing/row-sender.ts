import { ReadableStream } from "node:stream/web";
import { setImmediate as aMoment } from "node:timers/promises";
import type { EnqueuedTaskPromise, Meilisearch } from "meilisearch";
import { insisted, succeeded } from "./engine-tasks";

/**
 * A task of the engine takes so many bytes. One costs it a quarter less of the processor than four of a
 * quarter each: what an index holds of a word is written anew by each task. An engine takes 100 MB at most, if nothing else is set.
 */
export const DOCUMENT_BYTES = 24_000_000;
/** The same of names, of which an index holds no words. */
export const NAME_BYTES = 6_000_000;
/** They go out in pieces of this many. */
const PIECE_BYTES = 1_000_000;
/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES_A_UNIT = 3;
/** The engine may have so many tasks left to do before more are sent. */
const MOST_TASKS_AHEAD = 4;

/** Sends documents or names to an index, given one after the other. */
export type RowSender<Row> = {
  /** Sends it with others, some time. To be awaited before the next. */
  readonly add: (row: Row) => Promise<void>;
  /**
   * Resolves when all are indexed.
   *
   * @throws TaskFailed where the engine could not index some; `add` may throw it as well.
   */
  readonly finish: () => Promise<void>;
};

/** Sends rows to an index in tasks of so many bytes, the engine indexing one while the next is made. */
export function openRowSender<Row extends object>(
  client: Meilisearch,
  index: string,
  bytesOfTask: number,
): RowSender<Row> {
  // One for all tasks: what is thrown away outside of the heap is collected late.
  let batch: Buffer | null = null;
  let filled = 0;
  const ahead: number[] = [];
  const send = async (bytes: Uint8Array): Promise<void> => {
    if (bytes.length === 0) return;
    // Storing may have kept this process busy for seconds, in which the engine has closed idle connections. It learns
    // of it only when the process has a moment; without one the batch would go out on a closed connection and be lost.
    await aMoment();
    const { taskUid } = await insisted(() => addLines(client, index, bytes), "taskUid");
    ahead.push(taskUid);
    const first = ahead.length > MOST_TASKS_AHEAD ? ahead.shift() : undefined;
    if (first !== undefined) await succeeded(client, first);
  };
  const sendBatch = async (): Promise<void> => {
    if (batch !== null) await send(batch.subarray(0, filled));
    filled = 0;
  };
  return {
    add: async (row) => {
      batch ??= Buffer.allocUnsafe(bytesOfTask);
      const line = `${JSON.stringify(row)}\n`;
      const most = line.length * MOST_BYTES_A_UNIT;
      if (filled + most > batch.length) await sendBatch();
      if (most > batch.length) await send(Buffer.from(line));
      else filled += batch.write(line, filled);
    },
    finish: async () => {
      await sendBatch();
      for (const taskUid of ahead.splice(0)) await succeeded(client, taskUid);
      batch = null;
    },
  };
}

/** The client takes text alone, which would be a copy of all of it and another as bytes. */
function addLines(client: Meilisearch, index: string, bytes: Uint8Array): EnqueuedTaskPromise {
  const count = Math.ceil(bytes.length / PIECE_BYTES);
  const pieces = Array.from({ length: count }, (_, at) =>
    bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES),
  );
  return client.httpRequest.post({
    path: `indexes/${index}/documents`,
    contentType: "application/x-ndjson",
    extraRequestInit: { body: ReadableStream.from(pieces), duplex: "half" } as RequestInit,
  }) as EnqueuedTaskPromise;
}
