import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** What a site was like while something was done to it. */
export type Watched = {
  /** How often it was asked whether it is well, how often it said so, and the longest it took, in milliseconds. */
  readonly times: number;
  readonly well: number;
  readonly slowest: number;
  /** The most memory that its process took, in megabytes; null where the system does not tell. */
  readonly memory: number | null;
};

/** Between two questions, in milliseconds. */
const PAUSE = 100;
const PATIENCE = 20_000;

/** Asks a site again and again whether it is well, until the work is done. */
export async function watch(url: URL, pid: number | undefined, work: () => Promise<void>): Promise<Watched> {
  let [times, well, slowest, isDone] = [0, 0, 0, false];
  const watching = (async () => {
    while (!isDone) {
      const started = performance.now();
      well += (await isWell(url)) ? 1 : 0;
      times += 1;
      slowest = Math.max(slowest, performance.now() - started);
      await pause(PAUSE);
    }
  })();
  try {
    await work();
  } finally {
    isDone = true;
    await watching;
  }
  return { times, well, slowest, memory: await readMost(pid) };
}

async function isWell(url: URL): Promise<boolean> {
  try {
    const answer = await fetch(new URL("/api/health", url), { signal: AbortSignal.timeout(PATIENCE) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

async function readMost(pid: number | undefined): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null; // Only Linux tells.
  }
}
