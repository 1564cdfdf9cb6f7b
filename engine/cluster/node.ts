import { setTimeout as pause } from "node:timers/promises";
import { openEngine } from "@/search/meilisearch/engine";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import type { Engine } from "@/search/meilisearch/requests";
import { logWarning } from "@/system/log";
import { isUp } from "../client/is-up";
import { toPlace } from "./place";

/** One of the servers that hold the documents together. */
export type Node = {
  readonly place: string;
  /**
   * Has it answer something. One that is down is passed over until it is up again.
   *
   * @throws SearchUnavailable where it does not answer, SearchRefused, or the reason of the signal.
   */
  readonly ask: <Result>(
    work: (engine: Engine, signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ) => Promise<Result>;
};

/** So often it is seen whether a node that has not answered yet is alive, and whether one that is down is up; how long each may take. Milliseconds. */
const WATCH_STEP = 1_000;
const PROBE_STEP = 300;
const PATIENCE = 1_000;

export function openNode(url: string, key: string): Node {
  const engine = openEngine({ url, key });
  const place = toPlace(url);
  let isDown = false;
  const putDown = (): void => {
    if (isDown) return;
    isDown = true;
    logWarning(`The search engine at ${place} does not answer; its documents are missing until it does.`);
    void untilUp(url).then(() => {
      isDown = false;
      logWarning(`The search engine at ${place} answers again.`);
    });
  };
  return {
    place,
    ask: async (work, signal) => {
      if (isDown) throw new SearchUnavailable("no-answer");
      try {
        return await whileAlive(url, (alive) => work(engine, alive), signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (!isSilence(error)) throw error;
        // It may have been started again this moment.
        if (await isUp(url, PATIENCE)) return whileAlive(url, (alive) => work(engine, alive), signal);
        putDown();
        throw error;
      }
    },
  };
}

/** By name, since a module may be loaded twice. */
function isSilence(error: unknown): boolean {
  return error instanceof Error && "reason" in error && error.reason === "no-answer";
}

async function untilUp(url: string): Promise<void> {
  do await pause(PROBE_STEP, undefined, { ref: false });
  while (!(await isUp(url, PATIENCE)));
}

/** A question may take its time; but a server that does not even say that it is alive will not answer it. */
async function whileAlive<Result>(
  url: string,
  work: (signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const dead = new AbortController();
  const watch = setInterval(async () => {
    if (!(await isUp(url, PATIENCE))) dead.abort();
  }, WATCH_STEP);
  try {
    return await work(signal === undefined ? dead.signal : AbortSignal.any([signal, dead.signal]));
  } catch (error) {
    throw dead.signal.aborted && !signal?.aborted ? new SearchUnavailable("no-answer", error) : error;
  } finally {
    clearInterval(watch);
  }
}
