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
  const limit = new AbortController();
  const isOver = new Promise<typeof OVER>((resolve) => {
    limit.signal.addEventListener("abort", () => resolve(OVER), { once: true });
  });
  const timer = setTimeout(() => limit.abort(), Math.ceil(left / GRAIN) * GRAIN);
  try {
    const working = work(signal ? AbortSignal.any([limit.signal, signal]) : limit.signal);
    const answer = await Promise.race([isOver, working]);
    if (answer !== OVER) return answer;
  } catch (error) {
    // What was given up may say so before the limit does.
    if (!limit.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
  throw await toFailure();
}

/** Timers of the same length cost next to nothing, so what is left is rounded up to so many milliseconds. */
const GRAIN = 20;

const OVER = Symbol("the time is over");
