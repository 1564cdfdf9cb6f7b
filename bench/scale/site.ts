import { once } from "node:events";
import { toMedian } from "../table";
import { watchMemory } from "./memory";
import { startCommand } from "./run-command";

const QUERIES = ["munitions", "peace talks -war", '"arms deal"', "tariff OR pipeline", "railway*", ""];
const ROUNDS = 5;

/** The site's highest memory (bytes) while it answers searches, one at a time, and the median search (milliseconds). */
export async function measureSite(
  corpus: string,
  data: string,
): Promise<{ readonly memory: number; readonly search: number }> {
  const child = startCommand("bin/start.ts", corpus, data, ["--no-watch"]);
  const peak = watchMemory(child.pid ?? 0);
  const url = await new Promise<string>((resolve) => {
    child.stdout?.on("data", (chunk) => {
      const ready = /ready at (\S+)/.exec(String(chunk))?.[1];
      if (ready !== undefined) resolve(ready);
    });
  });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const query of QUERIES) {
      const started = performance.now();
      await (await fetch(`${url}/api/search?${new URLSearchParams({ q: query })}`)).arrayBuffer();
      times.push(performance.now() - started);
    }
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  return { memory: peak(), search: toMedian(times) };
}
