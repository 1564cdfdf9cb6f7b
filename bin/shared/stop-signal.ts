import { watchParent } from "@/system/processes";
import { readSettings } from "@/system/settings";

/** Fires when this process gets a signal to end, or when npm, which started it, is gone. */
export function openStopSignal(): AbortController {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  if (readSettings().isUnderNpm) watchParent(() => stop.abort());
  return stop;
}

/** The value of some work, unless the stop comes first: then it rejects. */
export function untilStopped<Value>(stop: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onStop = (): void => reject(new Error("stopped"));
    if (stop.aborted) return onStop();
    stop.addEventListener("abort", onStop, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener("abort", onStop));
  });
}
