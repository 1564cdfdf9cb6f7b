import { resolve } from "node:path";
import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { type IndexWorkers, openIndexWorkers } from "@/indexer/documents/index-workers";
import { runIndexing } from "@/indexer/run/run-indexing";
import { type RunSummary, toSummaryLines } from "@/indexer/run/summary";
import { growHeapBy, RUN_HEAP } from "@/system/heap";
import { readSettings, type Settings } from "@/system/settings";
import { findCloseEncoder } from "./shared/close-encoder";
import { runCloseReading } from "./shared/close-reading";
import { findCloseWork } from "./shared/close-work";
import { toFailureText } from "./shared/failure-text";
import { withIndexLock } from "./shared/index-lock";
import { lowerPriority, SOMEWHAT_LOW } from "./shared/low-priority";
import { readParameters } from "./shared/parameters";
import { openProgress } from "./shared/progress";
import { readToEnd } from "./shared/read-to-end";
import { runCommand } from "./shared/run-command";
import { runOnce } from "./shared/run-once";
import { openStopSignal } from "./shared/stop-signal";
import { toTurns } from "./shared/turns";
import { watchCorpus } from "./shared/watch-corpus";

/** `npm run index`. Exit 0: all read; 2: some could not be read, the rest is published; 1: nothing published. */

const USAGE = "Usage: npm run index -- [DIR] [--watch] [--full] [--quick] [--json]";

type Options = {
  readonly full: boolean;
  readonly watch: boolean;
  /** Nothing is read closely; what was is published. */
  readonly quick: boolean;
  readonly json: boolean;
};

type Work = {
  readonly settings: Settings;
  readonly engine: AttachedEngine;
  readonly closeEncoder: CloseEncoder | null;
  readonly workers: IndexWorkers;
  readonly options: Options;
  readonly stop: AbortSignal;
};

const say = (line: string): void => console.error(line);

const STOPPED = "Stopped. What was read closely so far is not lost; the next run publishes it and goes on.";

growHeapBy(RUN_HEAP);
await runCommand(main);

async function main(): Promise<number> {
  const flag = { type: "boolean", default: false } as const;
  const flags = { full: flag, watch: flag, quick: flag, json: flag };
  const { values: options, positionals } = readParameters({ options: flags, allowPositionals: true }, USAGE);
  const read = readSettings();
  const settings = positionals[0] === undefined ? read : { ...read, corpus: resolve(positionals[0]) };
  const stop = openStopSignal().signal;
  const engine = await attachEngine(settings, say);
  // Who searches meanwhile goes first. The engine that was just started is not meant: it answers these searches.
  lowerPriority(0, SOMEWHAT_LOW);
  const workers = openIndexWorkers(settings.reading);
  try {
    const closeEncoder = await findCloseEncoder(settings, say);
    return await work({ settings, engine, closeEncoder, workers, options, stop });
  } finally {
    await workers.close();
    await engine.release();
  }
}

async function work(all: Work): Promise<number> {
  const { settings, options, stop } = all;
  const inTurn = toTurns();
  const run = (isSilent: boolean, full = false): Promise<RunSummary> =>
    inTurn(() =>
      withIndexLock({ data: settings.data, signal: stop, say }, () => {
        const progress = isSilent ? null : openProgress();
        const wishes = { full, ...(progress ? { onProgress: progress.show } : {}) };
        return runOnce({ ...all, run: runIndexing, sends: true }, wishes).finally(() => progress?.end());
      }),
    );
  const summary = await run(false, options.full);
  let code = toCode(summary);
  const closely = toCloseReader(all, run);
  const isClose = await closely(summary);
  if (!options.watch) {
    await isClose.done;
    return code;
  }
  let reading = isClose.done;
  await watchCorpus(settings, { stop, say }, async () => {
    const next = await run(false).catch((error: unknown) => {
      if (stop.aborted) return null;
      throw error;
    });
    if (next === null) return;
    code = toCode(next);
    if (next.published === "none") return;
    report(next, options);
    reading = reading.then(async () => (await closely(null)).done);
  });
  await reading;
  return code;
}

function toCode({ problems }: RunSummary): number {
  return problems.length > 0 ? 2 : 0;
}

/**
 * Reads closely what a run left unread. A small corpus is read before its summary is reported, a large one after; `done`
 * resolves when it is read. A summary of null is reported already.
 */
function toCloseReader(
  { settings, closeEncoder, options, stop }: Work,
  run: (isSilent: boolean) => Promise<RunSummary>,
): (summary: RunSummary | null) => Promise<{ readonly done: Promise<void> }> {
  return async (summary) => {
    const work = closeEncoder && !options.quick ? await findCloseWork(settings, closeEncoder, say) : null;
    let last = summary;
    const isFirst = summary !== null && work?.isFirst === true;
    if (summary !== null && !isFirst) report(summary, options);
    if (work === null) return { done: Promise.resolve() };
    const progress = openProgress("closeReading");
    const publish = async (): Promise<number> => {
      last = await run(true);
      return last.words;
    };
    const read = options.watch && !isFirst ? readToEnd : runCloseReading;
    const done = read({ publish, onProgress: progress.show, say, signal: stop })
      .finally(progress.end)
      .then(
        () => !isFirst && last !== null && say(`Read closely: ${last.readClosely} documents.`),
        (error: unknown) => say(stop.aborted ? STOPPED : toFailureText(error)),
      )
      .then(() => undefined);
    if (!isFirst) return { done };
    await done;
    report(withRead(summary, last ?? summary), options);
    return { done: Promise.resolve() };
  };
}

/** What a run did, with what close reading made of the index since. */
function withRead(summary: RunSummary, { generation, readClosely }: RunSummary): RunSummary {
  return { ...summary, generation: generation || summary.generation, readClosely };
}

function report(summary: RunSummary, { json }: Options): void {
  if (json) console.log(JSON.stringify(summary));
  else for (const line of toSummaryLines(summary)) console.log(line);
}
