import { AsyncResource } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import PQueue from "p-queue";
import type { LimitsSettings } from "@/system/limits-settings";
import { readMetrics } from "@/system/metrics";
import { isFree } from "./methods";
import { toPath } from "./target";
import type { Refusal, Visit } from "./visit";

/** A request waits so long for its turn, in milliseconds: those before it may wait for what was published to be read. */
const LONGEST_WAIT = 3_000;

/** A request for a longer address takes long to answer: of these one is answered at once, so that the others are, too. */
const LONG = 8_000;

/** Does the work of a request when its turn comes; gives why it never came, or null. */
export type TakeTurn = (visit: Visit, work: () => Promise<void>) => Promise<Refusal | null>;

/**
 * Lets so many requests be answered at once, of those for long addresses one, so many wait for a moment, and no more. An
 * answer that takes longer than a search may, a large file for a slow reader, no longer takes a turn from others. What says how
 * things are and the files of the site never wait.
 */
export function openTurns({ atOnce, waiting, searchSeconds }: LimitsSettings): TakeTurn {
  const queue = new PQueue({ concurrency: atOnce });
  const long = new PQueue({ concurrency: 1 });
  const { turns } = readMetrics();
  const count = (): void => {
    turns.set({ state: "running" }, queue.pending);
    turns.set({ state: "waiting" }, queue.size);
  };
  for (const event of ["add", "active", "next"] as const) queue.on(event, count);
  return async ({ request, response }, work) => {
    const path = toPath(request.url ?? "");
    if (isFree(path)) return work().then(() => null);
    const isLong = (request.url ?? "").length > LONG;
    const isFull = queue.pending >= atOnce;
    if (queue.size >= waiting && isFull) return BUSY;
    if (isLong && long.size >= waiting) return BUSY;
    // Mostly nobody waits, and what it takes to wait would be made for each request.
    if (!isFull && !isLong) return queue.add(() => inTurn(work(), response, searchSeconds)).then(() => null);
    const patience = new AbortController();
    const giveUp = (): void => patience.abort(BUSY);
    const timer = setTimeout(giveUp, LONGEST_WAIT);
    response.once("close", giveUp);
    // Whoever ends lets the next begin, which else would do its work by the other's deadline.
    const begin = AsyncResource.bind((): Promise<void> => {
      clearTimeout(timer);
      response.off("close", giveUp);
      return work();
    });
    try {
      const { signal } = patience;
      const takeOne = () => queue.add(() => inTurn(begin(), response, searchSeconds), { signal });
      await (isLong ? long.add(takeOne, { signal }) : takeOne());
      return null;
    } catch (error) {
      if (error === BUSY) return BUSY;
      throw error;
    }
  };
}

/** What nobody waits for any more is given up, which takes a moment, in milliseconds. */
const GIVEN_UP = 100;

/**
 * Waits for work, but no longer than a search may take, nor than somebody waits for the answer: who goes away while it is
 * made, as a browser does at the next key, would else hold the turn, since the site may never say that it ended.
 */
function inTurn(work: Promise<void>, response: ServerResponse, seconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timers: NodeJS.Timeout[] = [];
    const leave = (): void => void timers.push(setTimeout(end, GIVEN_UP));
    const stop = (): void => {
      response.off("close", leave);
      timers.forEach(clearTimeout);
    };
    const end = (): void => {
      stop();
      resolve();
    };
    timers.push(setTimeout(end, seconds * 1_000));
    response.once("close", leave);
    work.then(end, (error: unknown) => {
      stop();
      reject(error);
    });
  });
}

const BUSY: Refusal = {
  status: 503,
  code: "busy",
  message: "More is wanted of this site than it can answer at once.",
  advice: "Try again in a moment.",
  headers: { "Retry-After": "2" },
};
