import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** What a site was like while something was done to it. */
export type Watched = {
  /** How often it was asked whether it is well, how often it said so, and the longest it took, in milliseconds. */
  readonly times: number;
  readonly well: number;
  readonly slowest: number;
  /** The most memory that its process took, in megabytes; null where the system does not tell. */
  readonly memory: number | null;
};

const PROGRAM = fileURLToPath(new URL("watch-process.ts", import.meta.url));

/**
 * Asks a site again and again whether it is well, from another process, until the work is done; says each answer that is not yes or comes
 * late. @throws when that process fails.
 */
export async function watch(
  url: URL,
  pid: number | undefined,
  work: () => Promise<void>,
  say: (line: string) => void,
): Promise<Watched> {
  const watching = spawn(process.execPath, ["--import", "tsx", PROGRAM, url.href], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(watching, "close");
  let last = "";
  createInterface(watching.stdout).on("line", (line) => {
    last = line;
    if (line.includes('"status"')) say(`  /api/health: ${line}`);
  });
  try {
    await work();
  } finally {
    watching.stdin.end();
    await ended;
  }
  const { times, well, slowest } = JSON.parse(last) as Omit<Watched, "memory">;
  return { times, well, slowest, memory: await readMost(pid) };
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
