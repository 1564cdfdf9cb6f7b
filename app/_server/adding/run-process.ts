import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";

/** Longer than this nothing that it says is remembered, in characters. */
const LONGEST = 64 * 1024 * 1024;

/**
 * What a program of Node prints, given its parameters, which does not outlive the site.
 *
 * @throws Error with what it said where it ends with another code than these.
 */
export async function runProcess(command: readonly string[], codes: readonly number[]): Promise<string> {
  const guarded = [join("bin", "shared", "guarded.mjs"), ...command];
  const child = spawn(process.execPath, guarded, { stdio: ["ignore", "pipe", "pipe"] });
  const printed = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (printed.out.length < LONGEST) printed.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    printed.err = (printed.err + text).slice(-4_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === null || !codes.includes(code))
    throw new Error(`${command.join(" ")} ended with ${code}: ${printed.err}`);
  return printed.out;
}
