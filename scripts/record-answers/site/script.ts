import { spawn } from "node:child_process";
import type { Site } from "./site";

type Ending = { readonly code: number | null; readonly output: string };

/** Runs a script of package.json beside the site, with this input, and gives its exit code and output. */
export function runScript(parameters: readonly string[], site: Site, input = ""): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "-s", ...parameters], {
      env: site.environment,
      stdio: ["pipe", "pipe", "ignore"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output: Buffer.concat(chunks).toString("utf8") }));
    child.stdin.on("error", () => undefined); // It may end before it has read all; its exit code says why.
    child.stdin.end(input);
  });
}
