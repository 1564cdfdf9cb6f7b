import { Piscina } from "piscina";
import { isCode, toReason } from "@/system/files";
import { TaskStopped } from "./errors";

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
  /** Ends all workers, and whatever they are doing. */
  readonly close: () => Promise<void>;
};

/** What a pool's workers may take. */
export type WorkerLimits = {
  readonly threads: number;
  /** Milliseconds for one task, the start of a worker included. */
  readonly time: number;
  /** Megabytes for JavaScript objects of one worker; what native code takes does not count. */
  readonly memory: number;
};

/** Commands run as TypeScript, so workers do. */
const TYPESCRIPT = ["--import", "tsx"];

const EXITED = /^worker exited with code/;

/** Opens a pool for the file of a task: it exports as default a function from task to answer. Workers start when needed. */
export function openWorkerPool<Task, Answer>(
  file: URL,
  { threads, time, memory }: WorkerLimits,
  workerData: unknown = null,
): WorkerPool<Task, Answer> {
  const pool = new Piscina<Task, Answer>({
    filename: file.href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    execArgv: TYPESCRIPT,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    workerData,
  });
  const inTurn = toTurns(threads);
  return {
    threads,
    run: (task, signal) => inTurn(() => runLimited(pool, task, time, signal)),
    close: () => pool.destroy(),
  };
}

async function runLimited<Task, Answer>(
  pool: Piscina<Task, Answer>,
  task: Task,
  time: number,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  signal?.throwIfAborted();
  const tooLong = AbortSignal.timeout(time);
  try {
    return await pool.run(task, { signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong });
  } catch (error) {
    signal?.throwIfAborted();
    if (tooLong.aborted) throw new TaskStopped(`It took longer than ${time / 1000} s.`);
    if (isCode(error, "ERR_WORKER_OUT_OF_MEMORY")) throw new TaskStopped("It took too much memory.");
    // The library gives this error no code.
    if (EXITED.test(toReason(error))) throw new TaskStopped("Its worker ended.");
    throw error;
  }
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
