import { setTimeout as pause } from "node:timers/promises";
import { openEngine } from "@/search/meilisearch/engine";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import type { Engine } from "@/search/meilisearch/requests";
import { logWarning } from "@/system/log";
import { toPlace } from "@/system/place";
import { isUp } from "../client/is-up";

/** One of the servers that hold the documents together. */
export type Node = {
  readonly place: string;
  /** Whether it is known to be down. */
  readonly isDown: () => boolean;
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

/** A question may take its time; but after so long it is seen whether the server is alive at all, and how long that may take. Milliseconds. */
const SLOW = 1_000;
const PATIENCE = 1_200;
/** So often it is seen whether a node that is down is up. */
const STEP = 300;

/** Opens a node, taken to be up. */
export function openNode(url: string, key: string): Node {
  const engine = openEngine({ url, key });
  const life = watchLife(url);
  return {
    place: toPlace(url),
    isDown: life.isDown,
    ask: async (work, signal) => {
      if (life.isDown()) throw new SearchUnavailable("no-answer");
      try {
        return await life.during((alive) => work(engine, alive), signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (!isSilence(error)) throw error;
        // It may have been started again this moment.
        if (await life.check()) return life.during((alive) => work(engine, alive), signal);
        throw error;
      }
    },
  };
}

/** By name, since a module may be loaded twice. */
function isSilence(error: unknown): boolean {
  return error instanceof Error && "reason" in error && error.reason === "no-answer";
}

type Life = {
  readonly isDown: () => boolean;
  /** Sees whether it is up, and writes down when it is not. */
  readonly check: () => Promise<boolean>;
  /** Does work that is given up when the node turns out to be down meanwhile. */
  readonly during: <Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    signal: AbortSignal | undefined,
  ) => Promise<Result>;
};

function watchLife(url: string): Life {
  let end = new AbortController();
  let checking: Promise<boolean> | null = null;
  const putDown = (): void => {
    logWarning(
      `The search engine at ${toPlace(url)} does not answer; what it alone holds is missing until it does.`,
    );
    end.abort();
    void untilUp(url).then(() => {
      end = new AbortController();
      logWarning(`The search engine at ${toPlace(url)} answers again.`);
    });
  };
  const isDown = (): boolean => end.signal.aborted;
  const check = (): Promise<boolean> => {
    checking ??= isAlive(url).then((isIt) => {
      checking = null;
      if (!isIt && !isDown()) putDown();
      return isIt;
    });
    return checking;
  };
  return {
    isDown,
    check,
    during: async (work, signal) => {
      const { signal: alive } = end;
      const slow = setTimeout(check, SLOW);
      try {
        return await work(AbortSignal.any(signal === undefined ? [alive] : [signal, alive]));
      } catch (error) {
        throw alive.aborted && !signal?.aborted ? new SearchUnavailable("no-answer", error) : error;
      } finally {
        clearTimeout(slow);
      }
    },
  };
}

/** A machine that is busy may be late once. */
async function isAlive(url: string): Promise<boolean> {
  return (await isUp(url, PATIENCE)) || (await isUp(url, PATIENCE));
}

async function untilUp(url: string): Promise<void> {
  do await pause(STEP, undefined, { ref: false });
  while (!(await isUp(url, PATIENCE)));
}
