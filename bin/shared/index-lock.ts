import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RunFailed } from "@/indexer/corpus/errors";
import { takeLock } from "@/system/lock";
import { untilStopped } from "./stop-signal";

/** So long is waited for another process that indexes, and looked so often whether it is done, in milliseconds. */
const PATIENCE = 120_000;
const STEP = 250;

type Where = {
  readonly data: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
};

/**
 * Does work while no other process indexes into a data folder. A run is waited for, since a site publishes what it read
 * closely now and then, and one line says so. The signal ends the wait, for the lock and for the work.
 *
 * @throws RunFailed where the other one takes too long; what the work throws.
 */
export async function withIndexLock<Answer>(
  where: Where,
  work: () => Promise<Answer>,
  patience = PATIENCE,
): Promise<Answer> {
  const lock = await waitForLock(where, patience);
  try {
    return await untilStopped(where.signal, work());
  } finally {
    await lock.release();
  }
}

async function waitForLock({ data, signal, say }: Where, patience: number) {
  let isSaid = false;
  const latest = performance.now() + patience;
  for (;;) {
    signal.throwIfAborted();
    const lock = await takeLock(join(data, "index.lock"));
    if ("release" in lock) return lock;
    if (performance.now() >= latest)
      throw new RunFailed(`Process ${lock.holder} is indexing into ${data}. Wait for it, or stop it.`);
    if (!isSaid) say(`Process ${lock.holder} is indexing into ${data}; it is waited for.`);
    isSaid = true;
    await pause(STEP, undefined, { signal });
  }
}
