import { spawn } from "node:child_process";

/** Runs a command of the shell with this input and gives its output. */
export function runShell(command: string, input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", command], { stdio: ["pipe", "pipe", "inherit"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString());
      else reject(new Error(`${command} ended with ${code}.`));
    });
    child.stdin.end(input);
  });
}

/** A word of the shell that stands for this text. */
export function toQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
