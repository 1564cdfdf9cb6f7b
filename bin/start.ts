import { attachEngine, waitForOwner } from "@/engine/attach";
import { EngineFault, SettingsFault } from "@/engine/errors";
import { watchParent } from "@/engine/processes";
import { readSettings, type Settings } from "@/engine/settings";
import { RunFailed } from "@/indexer/errors";
import { runIndexing } from "@/indexer/run";
import { toSummaryLines } from "@/indexer/summary";
import { BuildFailed, makeBuild } from "./build";
import { openProgress } from "./progress";
import { PortTaken, reservePort, type Site, serveSite } from "./serve";

/** `npm start`: the engine, the index, the site; and all of it stopped again, whichever way the end comes. */

/** Everything is down within this many milliseconds of being told to stop. */
const STOP_PATIENCE = 8_000;

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());

let settings: Settings | null = null;
let site: Site | null = null;
let release: () => Promise<void> = async () => undefined;
let exitCode = 0;

try {
  settings = readSettings();
  if (settings.isUnderNpm) watchParent(() => stop.abort());
  await start(settings);
} catch (error) {
  if (!stop.signal.aborted) {
    exitCode = 1;
    console.error(toLastWord(error));
  }
}
if (stop.signal.aborted) console.log("Stopping…");
await site?.close();
await release();
if (settings !== null) await waitForOwner(settings.data, STOP_PATIENCE);
process.exit(exitCode);

async function start(settings: Settings): Promise<void> {
  await reservePort(settings);
  const building = makeBuild(process.cwd(), stop.signal, (line) => console.log(line));
  building.catch(() => undefined); // Told when it is awaited below.
  const engine = await attach(settings);
  const progress = openProgress();
  const summary = await untilStopped(
    runIndexing({
      corpus: settings.corpus,
      data: settings.data,
      project: process.cwd(),
      engine,
      full: false,
      now: () => new Date(),
      onProgress: progress.show,
    }),
  );
  progress.end();
  for (const line of toSummaryLines(summary)) console.log(line);
  await untilStopped(building);
  site = await untilStopped(serveSite(settings));
  console.log(`Parallax is ready at ${site.url}`);
  await untilStopped(new Promise(() => undefined));
}

/** Attaches to the engine, and again whenever its owner is lost. */
async function attach(settings: Settings): ReturnType<typeof attachEngine> {
  const engine = await untilStopped(attachEngine(settings, (word) => console.error(word)));
  release = engine.release;
  void engine.lost.then(async () => {
    if (stop.signal.aborted) return;
    console.error("The owner of the search engine ended; it is started again.");
    await attach(settings).catch((error: unknown) => {
      exitCode = 1;
      console.error(toLastWord(error));
      stop.abort();
    });
  });
  return engine;
}

/** The value of some work, unless the stop comes first. */
function untilStopped<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onStop = (): void => reject(new Error("stopped"));
    if (stop.signal.aborted) onStop();
    stop.signal.addEventListener("abort", onStop, { once: true });
    work.then(resolve, reject).finally(() => stop.signal.removeEventListener("abort", onStop));
  });
}

function toLastWord(error: unknown): string {
  const isKnown = [SettingsFault, EngineFault, RunFailed, BuildFailed, PortTaken].some(
    (kind) => error instanceof kind,
  );
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` ${error.cause.message}` : "";
  return isKnown ? error.message + cause : (error.stack ?? error.message);
}
