import { join } from "node:path";
import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { openIndexWorkers } from "@/indexer/documents/index-workers";
import type { runIndexing } from "@/indexer/run/run-indexing";
import { toSummaryLines } from "@/indexer/run/summary";
import { checkListening } from "@/system/listening";
import { takeLock } from "@/system/lock";
import { readSettings, type Settings } from "@/system/settings";
import { makeBuild } from "./shared/build";
import { findCloseEncoder } from "./shared/close-encoder";
import { type CloseWork, findCloseWork } from "./shared/close-work";
import { toFailureText } from "./shared/failure-text";
import { ignoreClosedOutput } from "./shared/ignore-closed-output";
import { withIndexLock } from "./shared/index-lock";
import { readBeside, readFirst } from "./shared/read-beside";
import { runCommand } from "./shared/run-command";
import { runOnce } from "./shared/run-once";
import { reservePort, type Site, serveSite } from "./shared/serve";
import { openStopSignal, untilStopped } from "./shared/stop-signal";
import { startWebhooks } from "./shared/webhooks";

/** `npm start`: the engine, the index, the site; and all of it stopped again, whichever way the end comes. */

/** Everything is down this many milliseconds after the signal to stop. */
const STOP_PATIENCE = 8_000;

/** Why a stop was begun without a signal. */
const BROKEN = Symbol("the engine could not be had again");

/** What has been started and must be stopped, the last first. */
const started: (() => Promise<void>)[] = [];

ignoreClosedOutput();
await runCommand(main);

async function main(): Promise<number> {
  const settings = readSettings();
  checkListening(settings);
  const stop = openStopSignal();
  try {
    await start(settings, stop);
    return 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.log("Stopping…");
    return stop.signal.reason === BROKEN ? 1 : 0;
  } finally {
    for (const end of started.reverse()) await end();
  }
}

async function start(settings: Settings, stop: AbortController): Promise<void> {
  await reservePort(settings);
  const building = makeBuild(process.cwd(), stop.signal, (line) => console.log(line));
  building.catch(() => undefined); // Thrown where it is awaited below.
  started.push(() => waitForOwner(settings.data, settings.external === null ? STOP_PATIENCE : 0));
  // It takes seconds to load: the engine starts meanwhile, and what is wrong with the settings is printed by then.
  const loading = import("@/indexer/run/run-indexing");
  loading.catch(() => undefined); // Thrown where it is awaited below.
  const engine = await attach(settings, stop);
  if (engine.wasRunning && engine.owner !== null)
    console.log(`Process ${engine.owner} runs the search engine of ${settings.data} already; it is shared.`);
  const closely = await index(settings, engine, (await loading).runIndexing, stop.signal);
  await untilStopped(stop.signal, building);
  const site: Site = await untilStopped(stop.signal, serveSite(settings));
  started.push(site.close);
  for (const path of ["/", "/api/health"]) await untilStopped(stop.signal, readAtOnce(site.url + path));
  const webhooks = startWebhooks(settings);
  started.push(async () => webhooks.stop());
  console.log(`Parallax is ready at ${site.url}`);
  if (closely !== null) readBeside(closely, stop.signal);
  await untilStopped(stop.signal, new Promise(() => undefined));
}

/** The server reads its code and the names with its first page and its first answer of the API; no reader should wait for that. */
async function readAtOnce(url: string): Promise<void> {
  try {
    await (await fetch(url)).arrayBuffer();
  } catch (error) {
    console.error(`${url} was not to be had: ${toFailureText(error)}`);
  }
}

/** Indexes, and reads closely what is worth waiting for; gives what is left to read beside the site. */
async function index(
  settings: Settings,
  engine: AttachedEngine,
  run: typeof runIndexing,
  stop: AbortSignal,
): Promise<CloseWork | null> {
  const lock = await takeLock(join(settings.data, "index.lock"));
  if ("holder" in lock) {
    console.log(`Process ${lock.holder} is indexing already; the site shows what it publishes.`);
    return null;
  }
  const say = (line: string): void => console.log(line);
  const runFirst = async () => {
    const closeEncoder = await findCloseEncoder(settings, say);
    const workers = openIndexWorkers(settings.reading);
    started.push(workers.close);
    const runner = { settings, engine, closeEncoder, workers, run, sends: false };
    return { closeEncoder, runner, summary: await runOnce(runner) };
  };
  const { closeEncoder, runner, summary } = await untilStopped(stop, runFirst()).finally(lock.release);
  const work = closeEncoder && (await findCloseWork(settings, closeEncoder, say));
  for (const line of toSummaryLines(summary)) say(line);
  if (!work?.isFirst) return work;
  const publish = async (): Promise<number> => (await runOnce(runner, { isSilent: true })).words;
  await readFirst(() => withIndexLock({ data: settings.data, signal: stop, say }, publish), stop);
  return null;
}

/** Attaches to the engine, and again whenever its owner is lost. */
async function attach(settings: Settings, stop: AbortController): Promise<AttachedEngine> {
  const attaching = attachEngine(settings, (message) => console.error(message));
  // A stop may come while the engine starts: it is waited for, so that it can be released.
  started.push(async () => (await attaching.catch(() => null))?.release());
  const engine = await untilStopped(stop.signal, attaching);
  void engine.lost.then(async () => {
    if (stop.signal.aborted) return;
    console.error("The owner of the search engine ended; it is started again.");
    await attach(settings, stop).catch((error: unknown) => {
      console.error(toFailureText(error));
      stop.abort(BROKEN);
    });
  });
  return engine;
}
