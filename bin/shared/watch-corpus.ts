import { join, resolve } from "node:path";
import { watch } from "chokidar";
import { CORRECTIONS_FILE, MOVING_FILE } from "@/search/document/correction";
import { THRESHOLDS_FILE } from "@/search/document/thresholds";
import type { Settings } from "@/system/settings";
import { toFailureText } from "./failure-text";

/** So long after its last change the corpus is read, in milliseconds. */
const STILLNESS = 400;

/**
 * Runs again after each change of the corpus, of the site's corrections or of thresholds, until it is stopped. The failure of
 * a run is printed, and the watch goes on.
 */
export function watchCorpus(
  { corpus, data }: Pick<Settings, "corpus" | "data">,
  stop: AbortSignal,
  run: () => Promise<void>,
): Promise<void> {
  const watcher = watch(corpus, { ignoreInitial: true });
  const watched = [data, join(data, CORRECTIONS_FILE), join(data, MOVING_FILE), join(data, THRESHOLDS_FILE)];
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
