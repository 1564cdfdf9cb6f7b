import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { growHeapBy, SITE_HEAP } from "@/system/heap";
import { checkListening } from "@/system/listening";
import { readSettings, type Settings } from "@/system/settings";
import { makeBuild } from "./shared/build";
import { toFailureText } from "./shared/failure-text";
import { followCorpus } from "./shared/follow-corpus";
import { ignoreClosedOutput } from "./shared/ignore-closed-output";
import { readParameters } from "./shared/parameters";
import { runCommand } from "./shared/run-command";
import { reservePort, type Site, serveSite } from "./shared/serve";
import { openStopSignal, untilStopped } from "./shared/stop-signal";
import { startWebhooks } from "./shared/webhooks";

/** `npm start`: the engine, the index, the site; and all of it stopped again, whichever way the end comes. */

const USAGE = "Usage: npm start [-- --no-watch]";

/** Everything is down this many milliseconds after the signal to stop. */
const STOP_PATIENCE = 8_000;

/** Why a stop was begun without a signal. */
const BROKEN = Symbol("the engine could not be had again");

/** What has been started and must be stopped, the last first. */
const started: (() => Promise<void>)[] = [];

ignoreClosedOutput();
growHeapBy(SITE_HEAP);
await runCommand(main);

async function main(): Promise<number> {
  const { values } = readParameters({ options: { "no-watch": { type: "boolean", default: false } } }, USAGE);
  const settings = readSettings();
  checkListening(settings);
  const stop = openStopSignal();
  try {
    await start(settings, { stop, watches: settings.watch !== "off" && !values["no-watch"] });
    return 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.log("Stopping…");
    return stop.signal.reason === BROKEN ? 1 : 0;
  } finally {
    for (const end of started.reverse()) await end();
  }
}

type Start = {
  readonly stop: AbortController;
  /** Whether the corpus is followed; otherwise its changes are taken in when the site starts, or somebody has them taken in. */
  readonly watches: boolean;
};

async function start(settings: Settings, { stop, watches }: Start): Promise<void> {
  await reservePort(settings);
  const building = makeBuild(process.cwd(), stop.signal, (line) => console.log(line));
  building.catch(() => undefined); // Thrown where it is awaited below.
  started.push(() => waitForOwner(settings.data, settings.external === null ? STOP_PATIENCE : 0));
  const engine = await attach(settings, stop);
  if (engine.wasRunning && engine.owner !== null)
    console.log(`Process ${engine.owner} runs the search engine of ${settings.data} already; it is shared.`);
  const corpus = followCorpus(settings, { watches, signal: stop.signal });
  started.push(corpus.close);
  await untilStopped(stop.signal, corpus.takeInFirst());
  await untilStopped(stop.signal, building);
  const site: Site = await untilStopped(stop.signal, serveSite(settings));
  started.push(site.close);
  for (const path of ["/", "/api/health"]) await untilStopped(stop.signal, readAtOnce(site.url + path));
  const webhooks = startWebhooks(settings);
  started.push(async () => webhooks.stop());
  console.log(`Parallax is ready at ${site.url}`);
  corpus.readClosely();
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
