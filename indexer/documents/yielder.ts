import { setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds of work after which others get a turn. */
const LONGEST_TURN = 100;

/** Lets what waits on the network go on at times, among thousands of short texts of one file. */
export function toYielder(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST_TURN) return;
    await nextTurn();
    last = performance.now();
  };
}
