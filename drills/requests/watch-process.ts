import { setTimeout as pause } from "node:timers/promises";

/**
 * A program that asks a site again and again whether it is well, until its input ends; then it says how often it did (`times`), how
 * often the answer was yes (`well`), and the longest that an answer took (`slowest`, in milliseconds), as JSON. It is a process by
 * itself, so that it never waits for what the drill does meanwhile.
 */

/** Between two questions, in milliseconds. */
const PAUSE = 100;
const PATIENCE = 20_000;

const health = new URL("/api/health", process.argv[2]);
let isDone = false;
process.stdin.on("end", () => {
  isDone = true;
});
process.stdin.resume();

let [times, well, slowest] = [0, 0, 0];
while (!isDone) {
  const started = performance.now();
  well += (await isWell()) ? 1 : 0;
  times += 1;
  slowest = Math.max(slowest, performance.now() - started);
  await pause(PAUSE);
}
console.log(JSON.stringify({ times, well, slowest }));

async function isWell(): Promise<boolean> {
  try {
    const answer = await fetch(health, { signal: AbortSignal.timeout(PATIENCE) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
