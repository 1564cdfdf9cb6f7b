import { join, resolve } from "node:path";
import { watch } from "chokidar";
import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { RunFailed } from "@/indexer/corpus/errors";
import { runIndexing } from "@/indexer/run/run-indexing";
import { type RunSummary, toSummaryLines } from "@/indexer/run/summary";
import { CORRECTIONS_FILE, MOVING_FILE } from "@/search/document/correction";
import { takeLock } from "@/system/lock";
import { readSettings, type Settings } from "@/system/settings";
import { toFailureText } from "./shared/failure-text";
import { readParameters } from "./shared/parameters";
import { openProgress } from "./shared/progress";
import { refreshSaved } from "./shared/refresh-saved";
import { runCommand } from "./shared/run-command";
import { openStopSignal, untilStopped } from "./shared/stop-signal";
import { sendWebhooks } from "./shared/webhooks";

/** `npm run index`. Exit 0: all read; 2: some could not be read, the rest is published; 1: nothing published. */

const USAGE = "Usage: npm run index -- [DIR] [--watch] [--full] [--json]";
/** So long after its last change the corpus is read, in milliseconds. */
const STILLNESS = 400;

type Options = { readonly full: boolean; readonly watch: boolean; readonly json: boolean };

await runCommand(main);

async function main(): Promise<number> {
  const flags = { full: { type: "boolean" }, watch: { type: "boolean" }, json: { type: "boolean" } } as const;
  const { values, positionals } = readParameters({ options: flags, allowPositionals: true }, USAGE);
  const { full = false, json = false } = values;
  const read = readSettings();
  const settings = positionals[0] === undefined ? read : { ...read, corpus: resolve(positionals[0]) };
  const stop = openStopSignal();
  const engine = await attachEngine(settings, (message) => console.error(message));
  const lock = await takeLock(join(settings.data, "index.lock"));
  try {
    if ("holder" in lock)
      throw new RunFailed(
        `Process ${lock.holder} is indexing into ${settings.data}. Wait for it, or stop it.`,
      );
    return await work(settings, engine, { full, json, watch: values.watch ?? false }, stop.signal);
  } finally {
    if ("release" in lock) await lock.release();
    await engine.release();
  }
}

async function work(
  settings: Settings,
  engine: AttachedEngine,
  { full, json, watch }: Options,
  stop: AbortSignal,
): Promise<number> {
  let code = await untilStopped(stop, runOnce(settings, engine, full, json));
  if (!watch) return code;
  await watchCorpus(settings, stop, async () => {
    code = await runOnce(settings, engine, false, json, true);
  });
  return code;
}

async function runOnce(
  settings: Settings,
  engine: AttachedEngine,
  full: boolean,
  json: boolean,
  quietIfNone = false,
): Promise<number> {
  const progress = openProgress();
  const summary = await runIndexing({
    corpus: settings.corpus,
    data: settings.data,
    project: process.cwd(),
    engine,
    full,
    now: () => new Date(),
    onProgress: progress.show,
    onPublished: async (traces) => {
      await refreshSaved(settings, engine, traces);
      await sendWebhooks(settings);
    },
  });
  progress.end();
  if (!(quietIfNone && summary.published === "none")) report(summary, json);
  return summary.problems.length > 0 ? 2 : 0;
}

function report(summary: RunSummary, json: boolean): void {
  if (json) console.log(JSON.stringify(summary));
  else for (const line of toSummaryLines(summary)) console.log(line);
}

/**
 * Runs again after each change of the corpus or of the site's corrections, until it is stopped. The failure of
 * a run is printed, and the watch goes on.
 */
function watchCorpus(
  { corpus, data }: Pick<Settings, "corpus" | "data">,
  stop: AbortSignal,
  run: () => Promise<void>,
): Promise<void> {
  const watcher = watch(corpus, { ignoreInitial: true });
  const watched = [data, join(data, CORRECTIONS_FILE), join(data, MOVING_FILE)];
  const corrections = watch(data, {
    ignoreInitial: true,
    depth: 0,
    ignored: (path) => !watched.includes(resolve(path)),
  });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const runSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run).catch((error: unknown) => console.error(toFailureText(error)));
    }, STILLNESS);
  };
  watcher.on("all", runSoon);
  corrections.on("all", runSoon);
  const ready = [watcher, corrections].map((one) => new Promise<void>((done) => one.on("ready", done)));
  void Promise.all(ready).then(() => {
    console.error(`Watching ${corpus}. Ctrl-C ends it.`);
    runSoon(); // What changed while the watch was set up fired nothing.
  });
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      void Promise.all([watcher.close(), corrections.close(), running]).then(() => done());
    };
    if (stop.aborted) end();
    else stop.addEventListener("abort", end, { once: true });
  });
}
