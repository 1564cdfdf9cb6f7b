import { setTimeout as pause } from "node:timers/promises";
import { LONGEST_HEALTH } from "./judge";

/**
 * A program that asks a site again and again whether it is well, until its input ends. It writes a line of JSON for each answer that is
 * not yes or comes late: its status, null where none came, and the milliseconds that it took; and a last one of how many answers it wanted
 * (`times`), how often the answer was yes (`well`), and the longest that one took (`slowest`). It is a process by itself, so that it
 * never waits for what the drill does meanwhile.
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
  const status = await readStatus();
  const milliseconds = performance.now() - started;
  const isWell = status === 200;
  well += isWell ? 1 : 0;
  times += 1;
  slowest = Math.max(slowest, milliseconds);
  if (!isWell || milliseconds > LONGEST_HEALTH)
    console.log(JSON.stringify({ status, milliseconds: Math.round(milliseconds) }));
  await pause(PAUSE);
}
console.log(JSON.stringify({ times, well, slowest }));

async function readStatus(): Promise<number | null> {
  try {
    const answer = await fetch(health, { signal: AbortSignal.timeout(PATIENCE) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}
