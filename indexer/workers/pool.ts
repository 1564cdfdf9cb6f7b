import { Piscina } from "piscina";
import { isCode, toReason } from "@/system/files";
import { toWorkerFile } from "@/system/programs";
import { TaskStopped } from "./errors";
import type { WorkerTask } from "./worker-task";

/** Worker threads that do one kind of task, so many at a time. What a task does is in its file `worker.ts`. */
export type WorkerPool<Task, Answer> = {
  /** How many tasks run side by side. */
  readonly threads: number;
  /**
   * Runs a task as soon as a worker is free.
   *
   * @throws TaskStopped where it took too long or too much memory: its worker ended and another takes its place.
   * @throws what the task throws, and the signal's reason where that fires first.
   */
  readonly run: (task: Task, signal?: AbortSignal) => Promise<Answer>;
  /** Starts a worker for the next task, where there is none. */
  readonly wake: () => Promise<void>;
  /** Ends the workers, and with them what they hold in memory, unless one is at work; the next task starts one anew. */
  readonly release: () => Promise<void>;
  /** Ends all workers, and whatever they are doing. */
  readonly close: () => Promise<void>;
};

/** What a pool's workers may take. */
export type WorkerLimits = {
  readonly threads: number;
  /** Milliseconds for one task, or from one of its signs of life to the next; the start of a worker included. */
  readonly time: number;
  /** Megabytes for JavaScript objects of one worker; what native code takes does not count. */
  readonly memory: number;
  /** Megabytes of that for objects that were just made; more makes collecting them rarer. Node's own measure where it is left out. */
  readonly young?: number;
};

const START = new URL("start-worker.mjs", import.meta.url).href;

const EXITED = /^worker exited with code/;

/** Opens a pool for the file of a task, which exports as default what `toWorker` makes. Workers start when needed. */
export function openWorkerPool<Task, Answer>(
  file: URL,
  { threads, time, memory, young }: WorkerLimits,
): WorkerPool<Task, Answer> {
  const pool = new Piscina<WorkerTask<Task> | null, Answer>({
    filename: START,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young },
    workerData: { file: toWorkerFile(file).href },
  });
  const inTurn = toTurns(threads);
  const failures = toFailures(pool);
  let [undone, released] = [0, Promise.resolve()];
  return {
    threads,
    run: async (task, signal) => {
      undone += 1;
      try {
        await released;
        return await inTurn(() => runLimited(pool, { task, time, signal, failed: failures() }));
      } finally {
        undone -= 1;
      }
    },
    wake: async () => {
      await released;
      if (pool.threads.length === 0) await pool.run(null);
    },
    release: async () => {
      if (undone === 0) released = pool.destroy();
      await released;
    },
    close: () => pool.destroy(),
  };
}

type Limited<Task> = {
  readonly task: Task;
  readonly time: number;
  readonly signal: AbortSignal | undefined;
  /** Fires when a worker fails outside of a task. */
  readonly failed: AbortSignal;
};

/** A signal for the tasks from here on, which fires at the next failure of a worker that no task of its own answers for. */
function toFailures(pool: Piscina): () => AbortSignal {
  let next = new AbortController();
  pool.on("error", (error: unknown) => {
    next.abort(error);
    next = new AbortController();
  });
  return () => next.signal;
}

async function runLimited<Task, Answer>(
  pool: Piscina<WorkerTask<Task> | null, Answer>,
  { task, time, signal, failed }: Limited<Task>,
): Promise<Answer> {
  signal?.throwIfAborted();
  const life = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { tooLong, end } = openPatience(life, time);
  try {
    const ends = [tooLong, failed, ...(signal ? [signal] : [])];
    return await pool.run({ task, life }, { signal: AbortSignal.any(ends) });
  } catch (error) {
    signal?.throwIfAborted();
    if (failed.aborted) throw new TaskStopped(`Its worker failed: ${toReason(failed.reason)}.`);
    if (tooLong.aborted) throw new TaskStopped(`It took longer than ${time / 1000} s.`);
    if (isCode(error, "ERR_WORKER_OUT_OF_MEMORY")) throw new TaskStopped("It took too much memory.");
    // The library gives this error no code.
    if (EXITED.test(toReason(error))) throw new TaskStopped("Its worker ended.");
    throw error;
  } finally {
    end();
  }
}

/** So many times within the time of a task its signs of life are read. */
const CHECKS = 10;

/** A signal that fires when there was no sign of life for so many milliseconds. */
function openPatience(life: Int32Array, time: number): { tooLong: AbortSignal; end: () => void } {
  const controller = new AbortController();
  let [last, since] = [0, performance.now()];
  const check = (): void => {
    const signs = Atomics.load(life, 0);
    if (signs !== last) [last, since] = [signs, performance.now()];
    else if (performance.now() - since >= time) controller.abort();
  };
  const timer = setInterval(check, Math.min(1_000, time / CHECKS));
  return { tooLong: controller.signal, end: () => clearInterval(timer) };
}

/** Lets so many go on at once, so that a task's time is counted from when a worker takes it. */
function toTurns(most: number): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  let going = 0;
  return async (work) => {
    if (going >= most) await new Promise<void>((next) => waiting.push(next));
    else going += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else going -= 1;
    }
  };
}
