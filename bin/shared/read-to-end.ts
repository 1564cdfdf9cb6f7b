import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "@/system/processes";
import { type CloseOutcome, type CloseReadingOptions, runCloseReading } from "./close-reading";
import { toFailureText } from "./failure-text";

/** So often is looked whether another pass is over, and so long waited after one that ended early, in milliseconds. */
const STEP = 5_000;

/**
 * Reads closely until all is read: where another process is at it, goes on when that one ends, whichever way; where the pass
 * ends early, as when the engine it reads from is lost, begins it once more.
 *
 * @throws what `runCloseReading` throws the second time; the signal's reason.
 */
export async function readToEnd(
  options: CloseReadingOptions,
  read = runCloseReading,
  step = STEP,
): Promise<CloseOutcome> {
  const { signal, say } = options;
  for (let failures = 0; ; ) {
    try {
      const outcome = await read(options);
      if (outcome.holder === null) return outcome;
      do await pause(step, undefined, { signal });
      while (outcome.holder > 0 && isAlive(outcome.holder)); // It is below 0 while a lock is being written.
    } catch (error) {
      signal.throwIfAborted();
      failures += 1;
      if (failures > 1) throw error;
      say(`It is begun once more. ${toFailureText(error)}`);
      await pause(step, undefined, { signal });
    }
  }
}
