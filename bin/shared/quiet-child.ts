import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ended } from "@/system/processes";

/** How a child ended, with what it said on its standard error. */
export type ChildEnd = { readonly code: number | null; readonly failure: string };

/**
 * Runs one of our commands to its end, in a process of low priority that does not outlive this one. `onLine` gets each
 * line that it prints. The signal kills it at once.
 *
 * @throws the signal's reason where it fires.
 */
export async function runQuietly(
  command: readonly string[],
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<ChildEnd> {
  signal.throwIfAborted();
  const guarded = [join("bin", "shared", "guarded.mjs"), "--import", "tsx", ...command];
  const child = spawn(process.execPath, guarded, { stdio: ["ignore", "pipe", "pipe"] });
  const kill = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", kill, { once: true });
  const end = ended(child);
  // What it starts has its priority. It is gone already where it could not be started, which its end tells.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const failures: string[] = [];
  child.stderr.on("data", (chunk) => failures.push(String(chunk)));
  for await (const line of createInterface({ input: child.stdout })) onLine(line);
  const code = await end;
  signal.removeEventListener("abort", kill);
  signal.throwIfAborted();
  return { code, failure: failures.join("").trim() };
}
