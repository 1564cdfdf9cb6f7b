import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { toCompiled } from "@/system/programs";
import { toChildEnvironment } from "@/system/settings";
import { BenchFault } from "../errors";
import { watchMemory } from "./memory";

/** Seconds and highest memory (bytes) of an indexing run as a command, start and end of it included, and the words that it took in. */
export async function runCommand(
  command: string,
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

/** Starts a command of ours, compiled as `npm` runs it, over a corpus and a data folder; it reads nothing closely. */
export function startCommand(
  command: string,
  corpus: string,
  data: string,
  parameters: readonly string[],
): ChildProcess {
  return spawn(process.execPath, [toCompiled(command), ...parameters], {
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
