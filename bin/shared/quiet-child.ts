import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { lowerPriority } from "./low-priority";

/** How a child ended, with what it said on its standard error, or why it could not be started. */
export type ChildEnd = { readonly code: number | null; readonly failure: string };

/**
 * Runs a program of Node, given its parameters, to its end, in a process of low priority that does not outlive this one.
 * `onLine` gets each line that it prints. The signal kills it at once.
 *
 * @throws the signal's reason where it fires; what `onLine` throws.
 */
export async function runQuietly(
  command: readonly string[],
  signal: AbortSignal,
  onLine: (line: string) => void,
  program = process.execPath,
): Promise<ChildEnd> {
  signal.throwIfAborted();
  const guarded = [join("bin", "shared", "guarded.mjs"), ...command];
  const child: ChildProcess = spawn(program, guarded, { stdio: ["ignore", "pipe", "pipe"] });
  const kill = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", kill, { once: true });
  const failures: string[] = [];
  try {
    const end = waitForEnd(child, failures, onLine);
    if (child.pid !== undefined) lowerPriority(child.pid);
    const code = await end;
    signal.throwIfAborted();
    return { code, failure: failures.join("").trim() };
  } finally {
    signal.removeEventListener("abort", kill);
    kill();
  }
}

/**
 * The exit code, once all that was printed has come; null where there is none. A child that cannot be started may have no
 * streams.
 */
function waitForEnd(
  child: ChildProcess,
  failures: string[],
  onLine: (line: string) => void,
): Promise<number | null> {
  child.stderr?.on("data", (chunk) => failures.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("close", resolve);
    child.once("error", (error) => {
      failures.push(error.message);
      resolve(null);
    });
    const take = (line: string): void => {
      try {
        onLine(line);
      } catch (error) {
        reject(error);
      }
    };
    if (child.stdout) createInterface({ input: child.stdout }).on("line", take);
  });
}
