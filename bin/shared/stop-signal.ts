import { ExpectedError } from "@/system/errors";
import { watchParent } from "@/system/processes";
import { readSettings } from "@/system/settings";

/** Somebody ended the command before it was done. */
class Stopped extends ExpectedError {
  override readonly name = "Stopped";

  constructor() {
    super("stopped", "It was stopped.", "What was searchable before still is; the next run does the rest.");
  }
}

/** Fires when this process gets a signal to end, or when npm, which started it, is gone. */
export function openStopSignal(): AbortController {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => stop.abort(new Stopped()));
  if (readSettings().isUnderNpm) watchParent(() => stop.abort(new Stopped()));
  return stop;
}

/** The value of some work, unless the stop comes first: then it rejects with `Stopped`. */
export function untilStopped<Value>(stop: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onStop = (): void => reject(new Stopped());
    if (stop.aborted) onStop();
    else stop.addEventListener("abort", onStop, { once: true });
    // Also after the stop: a failure that nobody takes ends the process, with a trace for its last words.
    work.then(resolve, reject).finally(() => stop.removeEventListener("abort", onStop));
  });
}
