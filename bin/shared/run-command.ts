import type { Writable } from "node:stream";
import { makePrivately } from "@/system/private-modes";
import { toFailureText } from "./failure-text";

/**
 * Runs a command, whose files are its owner's alone, and ends the process, whatever is still open, once all that was printed is written. `main` gives the
 * exit code, 0 if it gives none; where it throws, the reason is printed on the standard error and the code is 1.
 */
export async function runCommand(main: () => Promise<number | undefined> | Promise<void>): Promise<void> {
  makePrivately();
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    console.error(toFailureText(error));
  }
  await Promise.all([process.stdout, process.stderr].map(waitUntilWritten));
  process.exit();
}

/** A write to a pipe may take its time. */
function waitUntilWritten(output: Writable): Promise<void> {
  if (output.writableLength === 0) return Promise.resolve();
  return new Promise((resolve) => output.write("", () => resolve()));
}
