import "server-only";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { logFailure } from "@/system/log";
import { toProgram } from "@/system/programs";
import { readTakeIn } from "@/system/take-in";
import { runProcess } from "./run-process";

/** So long is waited for what changed to be searchable, in milliseconds. */
const PATIENCE = 20_000;

/** The indexing run of this process that goes on, and the one that begins after it. */
type Runs = { running: Promise<boolean> | null; next: Promise<boolean> | null };

const PLACE = Symbol.for("parallax.adding-runs");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Runs };

/**
 * Has an indexing run take in what changed in the corpus folder, and says whether it was done within a moment; if not, the run
 * goes on, or the next one does it. Whatever changes while one runs is taken in by one more after it.
 */
export async function takeIn(): Promise<boolean> {
  keeper[PLACE] ??= { running: null, next: null };
  const over = new AbortController();
  const late = pause(PATIENCE, false, { signal: over.signal, ref: false }).catch(() => false);
  return Promise.race([begin(keeper[PLACE]), late]).finally(() => over.abort());
}

function begin(runs: Runs): Promise<boolean> {
  if (runs.running === null) {
    runs.running = index().finally(() => {
      runs.running = null;
    });
    return runs.running;
  }
  runs.next ??= runs.running.then(() => {
    runs.next = null;
    return begin(runs);
  });
  return runs.next;
}

/** Whether a run published what there is. Exit code 2: something else of the corpus could not be read. */
async function index(): Promise<boolean> {
  try {
    const take = readTakeIn();
    if (take === null) await runProcess([...toProgram(join("bin", "index.ts")), "--quick", "--json"], [0, 2]);
    else await take();
    return true;
  } catch (error) {
    logFailure("What was added or removed is not taken in yet; the next indexing run does it.", error, null);
    return false;
  }
}
