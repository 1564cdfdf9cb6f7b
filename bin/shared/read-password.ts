import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Takes what a terminal would show of what is typed. */
const NOWHERE = new Writable({ write: (_chunk, _encoding, done) => done() });

/** The first line of the standard input; a terminal is asked for it, and does not show it. */
export async function readPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write("Password: ");
  const lines = createInterface({ input: process.stdin, output: NOWHERE, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write("\n");
  }
}
