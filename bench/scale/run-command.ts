import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { toChildEnvironment } from "@/system/settings";
import { BenchFault } from "../errors";
import { watchMemory } from "./memory";

/** A command of `package.json`. */
type Command = "index" | "start";

/** Seconds and highest memory (bytes) of an indexing run as a command, start and end of it included, and the words that it took in. */
export async function runCommand(
  command: Command,
  corpus: string,
  data: string,
): Promise<{ readonly seconds: number; readonly memory: number; readonly words: number }> {
  const started = performance.now();
  const child = startCommand(command, corpus, data, ["--json"]);
  const peak = watchMemory(child.pid ?? 0);
  const output = child.stdout ? text(child.stdout) : Promise.resolve("{}");
  const [code] = await once(child, "exit");
  if (code !== 0) throw new BenchFault(`${command} ended with ${code}. Its lines above say why.`);
  const seconds = (performance.now() - started) / 1000;
  const { words = 0 } = JSON.parse(await output) as { readonly words?: number };
  return { seconds, memory: peak(), words };
}

/** Starts a command as `npm` does, in the same environment, over a corpus and a data folder; it reads nothing closely. */
export function startCommand(
  command: Command,
  corpus: string,
  data: string,
  parameters: readonly string[],
): ChildProcess {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly scripts: Readonly<Record<Command, string>>;
  };
  return spawn("sh", ["-c", `${scripts[command]} "$@"`, "sh", ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
    env: toChildEnvironment({
      NODE_ENV: "production",
      PARALLAX_CORPUS: corpus,
      PARALLAX_DATA: data,
      PARALLAX_CLOSE_READING: "off",
      PORT: "0",
    }),
  });
}
