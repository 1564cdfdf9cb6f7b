import { setFlagsFromString } from "node:v8";

/** What a run makes lives a moment or to its end: by so many percent its heap grows. Less takes more time. */
export const RUN_HEAP = 20;
/** Requests leave much behind and keep little: by so many percent the heap of a site grows. */
export const SITE_HEAP = 30;

/**
 * From here on the heap of this process, and of each of its threads, is collected when it has grown by so many percent of what was in use
 * then. V8 by itself lets it grow to three or four times of that where the machine has memory to spare.
 */
export function growHeapBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
