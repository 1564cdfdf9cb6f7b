import { join } from "node:path";
import { ExpectedError } from "@/system/errors";
import { toProgram } from "@/system/programs";
import type { CloseEvent } from "./close-events";
import { runQuietly } from "./quiet-child";
import { openWaves, type Publish } from "./waves";

/** The close pass ended before its time. */
class CloseReadingFailed extends ExpectedError {
  override readonly name = "CloseReadingFailed";

  constructor(failure: string) {
    super(
      "close-reading-failed",
      `Close reading ended early: ${failure}`,
      "The next start or run goes on with it.",
    );
  }
}

/** What a command does while documents are read closely. */
export type CloseReadingOptions = {
  /** Publishes what was read so far: one run. */
  readonly publish: Publish;
  /** How many documents are read closely, of how many. */
  readonly onProgress: (read: number, of: number) => void;
  readonly say: (line: string) => void;
  /** Kills the pass; what is stored by then stays. */
  readonly signal: AbortSignal;
};

/** How a pass came out. */
export type CloseOutcome = {
  /** The process that reads closely already, so that nothing was read here; null where there was none. */
  readonly holder: number | null;
  /** How many documents are read closely, of how many; of 0 where nothing reads them. */
  readonly read: number;
  readonly of: number;
};

/**
 * Reads closely what is unread, in a process of its own, and publishes it in waves; returns when all is published. Where
 * another process is at it, that one does it.
 *
 * @throws CloseReadingFailed with what the process said; the signal's reason.
 */
export async function runCloseReading({
  publish,
  onProgress,
  say,
  signal,
}: CloseReadingOptions): Promise<CloseOutcome> {
  const waves = openWaves(publish, say, signal);
  let outcome: CloseOutcome = { holder: null, read: 0, of: 0 };
  const take = (event: CloseEvent): void => {
    switch (event.kind) {
      case "progress":
        outcome = { ...outcome, read: event.read, of: event.of };
        onProgress(event.read, event.of);
        waves.onRead(event.words);
        break;
      case "problem":
        say(`${event.id} could not be read closely: ${event.reason}`);
        break;
      case "line":
        say(event.line);
        break;
      case "held":
        outcome = { ...outcome, holder: event.holder };
        say(`Process ${event.holder} is reading closely already.`);
    }
  };
  const { code, failure } = await runQuietly(
    toProgram(join("bin", "shared", "close-reading-process.ts")),
    signal,
    (line) => take(JSON.parse(line) as CloseEvent),
  ).finally(waves.pause);
  await waves.finish();
  if (code !== 0) throw new CloseReadingFailed(failure || `it ended with ${code}.`);
  return outcome;
}
