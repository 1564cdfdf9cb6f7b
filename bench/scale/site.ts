import { toMedian } from "../table";
import { withSite } from "../with-site";
import { watchMemory } from "./memory";

const QUERIES = ["munitions", "peace talks -war", '"arms deal"', "tariff OR pipeline", "railway*", ""];
const ROUNDS = 5;

/** The site's highest memory (bytes) while it answers searches, one at a time, and the median search (milliseconds). */
export async function measureSite(
  corpus: string,
  data: string,
): Promise<{ readonly memory: number; readonly search: number }> {
  return withSite(corpus, data, async ({ url, pid }) => {
    const peak = watchMemory(pid);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const query of QUERIES) {
        const started = performance.now();
        await (await fetch(`${url}/api/search?${new URLSearchParams({ q: query })}`)).arrayBuffer();
        times.push(performance.now() - started);
      }
    return { memory: peak(), search: toMedian(times) };
  });
}
