import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RunFailed } from "@/indexer/corpus/errors";
import { takeLock } from "@/system/lock";
import { untilStopped } from "./stop-signal";

/** So long is waited for another process that indexes, and looked so often whether it is done, in milliseconds. */
const PATIENCE = 120_000;
const STEP = 250;

/**
 * Does work while no other process indexes into a data folder. A run is waited for, since a site publishes what it read
 * closely now and then. The signal ends the wait, for the lock and for the work.
 *
 * @throws RunFailed where the other one takes too long; what the work throws.
 */
export async function withIndexLock<Answer>(
  data: string,
  signal: AbortSignal,
  work: () => Promise<Answer>,
  patience = PATIENCE,
): Promise<Answer> {
  const lock = await waitForLock(data, signal, patience);
  try {
    return await untilStopped(signal, work());
  } finally {
    await lock.release();
  }
}

async function waitForLock(data: string, signal: AbortSignal, patience: number) {
  const latest = performance.now() + patience;
  for (;;) {
    signal.throwIfAborted();
    const lock = await takeLock(join(data, "index.lock"));
    if ("release" in lock) return lock;
    if (performance.now() >= latest)
      throw new RunFailed(`Process ${lock.holder} is indexing into ${data}. Wait for it, or stop it.`);
    await pause(STEP, undefined, { signal });
  }
}
