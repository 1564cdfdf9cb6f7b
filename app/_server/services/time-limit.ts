import { readTimeLeft } from "@/system/deadline";

/**
 * Does work in the time that the request has left, with a signal that gives it up: then it fails with what `toFailure` makes,
 * whether or not the work heeds the signal. Without a deadline it takes as long as it takes.
 */
export async function withinTime<Answer>(
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal | undefined) => Promise<Answer>,
  toFailure: () => Promise<Error>,
): Promise<Answer> {
  const left = readTimeLeft();
  if (left === null) return work(signal);
  const stop = new AbortController();
  // One signal for both: `AbortSignal.any` has the garbage collector follow it, once for each search.
  const leave = (): void => stop.abort(signal?.reason);
  if (signal?.aborted) leave();
  signal?.addEventListener("abort", leave);
  let isLate = false;
  let timer: NodeJS.Timeout | undefined;
  const isOver = new Promise<typeof OVER>((resolve) => {
    timer = setTimeout(
      () => {
        isLate = true;
        resolve(OVER);
        stop.abort();
      },
      Math.ceil(left / GRAIN) * GRAIN,
    );
  });
  try {
    const answer = await Promise.race([isOver, work(stop.signal)]);
    if (answer !== OVER) return answer;
  } catch (error) {
    // What was given up may say so before the limit does.
    if (!isLate) throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", leave);
  }
  throw await toFailure();
}

/** Timers of the same length cost next to nothing, so what is left is rounded up to so many milliseconds. */
const GRAIN = 20;

const OVER = Symbol("the time is over");
