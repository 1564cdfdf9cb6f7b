import { NEWS_WORDS } from "../news/words";
import { toMedian } from "../table";
import { withSite } from "../with-site";
import { watchMemory } from "./memory";

const WORDS = NEWS_WORDS.slice(0, 10);
const SHAPES: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `${one} ${other}`,
  (one, other) => `${one} -${other}`,
  (one, other) => `${one} OR ${other}`,
];

/** Three hundred different searches. */
const QUERIES = SHAPES.flatMap((shape) =>
  WORDS.flatMap((one) =>
    WORDS.map((other) =>
      one === other ? shape(`${one}*`, NEWS_WORDS[WORDS.length] ?? "") : shape(one, other),
    ),
  ),
);

/** The site's highest memory (bytes) while it answers different searches, one at a time, and the median search (milliseconds). */
export async function measureSite(
  corpus: string,
  data: string,
): Promise<{ readonly memory: number; readonly search: number }> {
  return withSite(corpus, data, async ({ url, pid }) => {
    const peak = watchMemory(pid);
    const times: number[] = [];
    for (const query of QUERIES) {
      const started = performance.now();
      await (await fetch(`${url}/api/search?${new URLSearchParams({ q: query })}`)).arrayBuffer();
      times.push(performance.now() - started);
    }
    return { memory: peak(), search: toMedian(times) };
  });
}
