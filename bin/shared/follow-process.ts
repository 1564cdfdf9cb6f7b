import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { attachEngine } from "@/engine/attach";
import { isUp } from "@/engine/client/is-up";
import { NODE_SILENT } from "@/indexer/publishing/errors";
import { runIndexing } from "@/indexer/run/run-indexing";
import { growHeapBy, RUN_HEAP } from "@/system/heap";
import { takeLock } from "@/system/lock";
import { readSettings, type Settings } from "@/system/settings";
import { findCloseEncoder } from "./close-encoder";
import { toFailureCode, toFailureText } from "./failure-text";
import type { FollowAnswer, FollowEvent, FollowOrder } from "./follow-events";
import { ignoreClosedOutput } from "./ignore-closed-output";
import { withIndexLock } from "./index-lock";
import { lowerPriority, SOMEWHAT_LOW } from "./low-priority";
import { openRestingWorkers } from "./resting-workers";
import { runCommand } from "./run-command";
import { runOnce } from "./run-once";
import { openStopSignal } from "./stop-signal";
import { toTurns } from "./turns";
import { type ChangedPaths, watchCorpus } from "./watch-corpus";

/**
 * Takes in what changes in the corpus, beside a site: one run for each order on the standard input, and with `--watch` after
 * each change. Prints `FollowEvent`s. Ends when the input does.
 */

/** So often it is seen whether all nodes answer, and so long one may take for it, in milliseconds. */
const STEP = 5_000;
const PATIENCE = 1_000;

const print = (event: FollowEvent): void => void process.stdout.write(`${JSON.stringify(event)}\n`);
const say = (line: string): void => print({ kind: "line", line });

ignoreClosedOutput();
growHeapBy(RUN_HEAP);
await runCommand(main);

async function main(): Promise<void> {
  const settings = readSettings();
  const stop = openStopSignal();
  const { signal } = stop;
  const engine = await attachEngine(settings, say);
  void engine.lost.then(() => stop.abort()); // Whoever started this starts another, which finds the engine where it is then.
  const workers = openRestingWorkers(settings.reading);
  const closeEncoder = await findCloseEncoder(settings, say);
  const runner = { settings, engine, closeEncoder, workers, run: runIndexing, sends: false };
  const onProgress = (done: number, of: number): void => print({ kind: "progress", done, of });
  const run = (changedPaths: ChangedPaths) =>
    runOnce(runner, { onProgress, changedPaths }).finally(workers.rest);
  // What cannot start says so where it has something to do.
  const wake = (): void => void workers.wake().catch(() => undefined);
  const follow = toFollow(settings, signal, run);
  const orders = createInterface({ input: process.stdin });
  orders.on("line", (line) => void follow({ ...(JSON.parse(line) as FollowOrder), changed: null }));
  orders.on("close", () => stop.abort());
  if (process.argv.includes("--watch")) {
    wake();
    await watchCorpus(settings, { stop: signal, say }, async (changed) => {
      if (changed !== null) wake();
      // What comes meanwhile is taken in by the run that goes through.
      while ((await follow({ order: null, waits: true, changed })) === NODE_SILENT)
        await untilAllAnswer(engine.nodes, signal);
    });
  } else await new Promise((done) => signal.addEventListener("abort", done, { once: true }));
  await Promise.all([workers.close(), engine.release()]);
}

type Work = (changed: ChangedPaths) => Promise<Extract<FollowAnswer, { kind: "run" }>["summary"]>;

type Wish = Pick<FollowOrder, "waits"> & { readonly changed: ChangedPaths };

/** Runs in turn, and prints what became of each run; the answer is the code of what it failed with. Never throws. */
function toFollow({ data }: Settings, signal: AbortSignal, run: Work) {
  const inTurn = toTurns();
  /** Changes that no run has taken in may lie anywhere. */
  let isBehind = true;
  const runOn = async (changed: ChangedPaths): ReturnType<Work> => {
    const paths = isBehind ? null : changed;
    isBehind = true;
    const summary = await run(paths);
    isBehind = false;
    return summary;
  };
  const answer = async ({ waits, changed }: Wish): Promise<FollowEvent & { kind: "run" | "held" }> => {
    if (waits) {
      const summary = await withIndexLock({ data, signal, say: () => undefined }, () => runOn(changed));
      return { kind: "run", order: null, summary };
    }
    const lock = await takeLock(join(data, "index.lock"));
    if ("holder" in lock) return { kind: "held", order: null, holder: lock.holder };
    return { kind: "run", order: null, summary: await runOn(changed).finally(lock.release) };
  };
  return async ({ order, ...wish }: Wish & { readonly order: number | null }): Promise<string | null> => {
    let failure: string | undefined;
    try {
      print({ ...(await inTurn(() => answer(wish))), order });
    } catch (error) {
      failure = toFailureCode(error);
      if (!signal.aborted) print({ kind: "failed", order, text: toFailureText(error), code: failure });
    }
    lowerPriority(0, SOMEWHAT_LOW); // Whoever starts a site waits for its first run; after that readers come first.
    return signal.aborted ? null : (failure ?? null);
  };
}

/** Waits until all nodes answer, or the signal fires. */
async function untilAllAnswer(nodes: readonly string[], signal: AbortSignal): Promise<void> {
  do await pause(STEP, undefined, { signal }).catch(() => undefined);
  while (!signal.aborted && (await Promise.all(nodes.map((url) => isUp(url, PATIENCE)))).includes(false));
}
