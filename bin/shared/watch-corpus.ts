import { CORRECTIONS_FILE, MOVING_FILE } from "@/search/document/correction";
import { THRESHOLDS_FILE } from "@/search/document/thresholds";
import { toReason } from "@/system/files";
import type { Settings } from "@/system/settings";
import { toFailureText } from "./failure-text";
import { gatherChanges } from "./gathered";
import { type Watch, type Watcher, watchNames, watchTree } from "./watch-files";

/** Files of the data folder that a run reads. */
const READ = [CORRECTIONS_FILE, MOVING_FILE, THRESHOLDS_FILE];
/** Where the system tells of changes, all is looked through all the same so often: it may have lost some. Seconds. */
const FULL_EVERY = 600;
/** Where it cannot tell, it is looked through so often. */
const POLL_EVERY = 30;

type Where = Pick<Settings, "corpus" | "data" | "watch">;

/** Paths that changed, as they really lie; null where anything may have. */
export type ChangedPaths = ReadonlySet<string> | null;

/**
 * Runs again after each change of the corpus, of the site's corrections or of thresholds, until it is stopped. The failure of
 * a run is said, and the watch goes on. Where the system tells of no changes, it is looked for them now and then.
 */
export async function watchCorpus(
  where: Where,
  { stop, say }: { readonly stop: AbortSignal; readonly say: (line: string) => void },
  run: (changed: ChangedPaths) => Promise<void>,
): Promise<void> {
  let running = Promise.resolve();
  const gathered = gatherChanges((changed) => {
    running = running.then(() => run(changed)).catch((error: unknown) => say(toFailureText(error)));
  });
  let timer: NodeJS.Timeout | undefined;
  const lookEvery = (seconds: number): void => {
    clearInterval(timer);
    timer = setInterval(() => gathered.add(null), seconds * 1_000);
  };
  const onLost = (reason: string): void => {
    if (stop.aborted) return;
    say(`The system tells of no changes (${reason}); they are looked for every ${POLL_EVERY} seconds.`);
    lookEvery(POLL_EVERY);
  };
  const onAny = (): void => gathered.add(null);
  const watches = await openWatches(where, { onChange: gathered.add, onAny, onLost }, lookEvery);
  say(`Watching ${where.corpus}. Ctrl-C ends it.`);
  onAny(); // Of what changed while the watch was set up nothing was heard.
  await new Promise<void>((done) => {
    if (stop.aborted) done();
    else stop.addEventListener("abort", () => done(), { once: true });
  });
  clearInterval(timer);
  gathered.close();
  await Promise.all([...watches.map((one) => one.close()), running]);
}

async function openWatches(
  { corpus, data, watch }: Where,
  { onAny, ...watcher }: Watcher & { readonly onAny: () => void },
  lookEvery: (seconds: number) => void,
): Promise<readonly Watch[]> {
  const names = watchNames(data, READ, { ...watcher, onChange: onAny });
  if (typeof watch === "number") {
    lookEvery(watch);
    return [names];
  }
  lookEvery(FULL_EVERY);
  try {
    return [names, await watchTree(corpus, watcher)];
  } catch (error) {
    watcher.onLost(toReason(error));
    return [names];
  }
}
