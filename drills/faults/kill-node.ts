import { toRandom } from "@/bench/random";
import { openNodes } from "@/engine/cluster/open-nodes";
import { runSearch } from "@/search/answer/run-search";
import { toNamesMemory } from "@/search/meilisearch/memory";
import { fromSearchParams } from "@/search/query/url";
import { toPlace } from "@/system/place";
import type { Ended } from "../shared/command";
import type { DrillOptions, DrillRow } from "../shared/drill";
import type { EngineServer } from "../shared/engine-server";
import type { Place } from "../shared/place";
import { findStack, findUnfinished, type Met, meetRun, readKnown } from "./index-drill";
import { repeat } from "./once";
import { attach } from "./state";
import type { Tried } from "./tally";
import { toWord, type Version } from "./versions";

type Cluster = {
  readonly servers: readonly EngineServer[];
  /** About how long a run takes, in milliseconds. */
  readonly length: number;
  readonly options: DrillOptions;
};

/** Kills one of several nodes at random moments of runs over a place that holds version `a`, and starts it again. */
export function drillMeetings(place: Place, { servers, length, options }: Cluster): Promise<DrillRow> {
  const random = toRandom(options.seed);
  let from: Version = "a";
  return repeat("one of three nodes is killed while a run goes on, and started again", options, async () => {
    const full = random() < 0.5;
    const met = await meetRun(place, from, { full, within: length, random });
    from = met.to;
    const server = servers[Math.floor(random() * servers.length)];
    if (server === undefined) throw new RangeError("There is no such node.");
    const { milliseconds, breaches } = await killNode(place, server, met, full);
    const toBreach = (what: string): string =>
      `a node was killed after ${Math.round(met.moment)} ms (${met.from} to ${met.to}): ${what}`;
    return { milliseconds, breaches: breaches.map(toBreach) };
  });
}

async function killNode(place: Place, server: EngineServer, met: Met, full: boolean): Promise<Tried> {
  await server.kill();
  const ended = await met.running.ended;
  const down = await search(place, "");
  const isUnsaid = down.exact || !down.notices.some(({ values }) => values?.nodes === toPlace(server.url));
  await server.start();
  const started = performance.now();
  const breaches = [
    ...findUnnamed(ended, server),
    ...findStack(ended),
    ...(isUnsaid ? ["a search while it was down does not name it"] : []),
    ...(full ? await findMixed(place, met) : []),
    ...(await findUnfinished(place, met.to)),
  ];
  return { milliseconds: performance.now() - started, breaches };
}

/** A run may have been over, but for its last words, when the node was killed. */
function findUnnamed({ code, stdout, stderr }: Ended, { url }: EngineServer): readonly string[] {
  const isNamed = `${stdout}${stderr}`.includes(toPlace(url));
  return code === 0 || (code === 1 && isNamed)
    ? []
    : [`the run ended with ${code} and does not name the node: ${stderr.trim()}`];
}

/** What a reader finds. */
async function search({ env }: Place, q: string) {
  const { nodes, searchKey, release } = await attach(env);
  const engine = openNodes({ nodes, key: searchKey });
  const context = { engine, memory: toNamesMemory(engine), now: new Date() };
  const result = await runSearch(fromSearchParams(new URLSearchParams({ q })), context);
  await release();
  return result;
}

/** What is shown of two states at once, or of one that lacks documents and does not say so. Each has a word of its own in every document. */
async function findMixed(place: Place, { from, to }: Met): Promise<readonly string[]> {
  const wrong: string[] = [];
  const found = await Promise.all([from, to].map((version) => search(place, toWord(version))));
  if (found.every(({ total }) => total > 0)) wrong.push("a search shows documents of two states at once");
  for (const [at, version] of [from, to].entries()) {
    const { total = 0, exact = true } = found[at] ?? {};
    const { size } = (await readKnown(version)).texts;
    if (exact && total > 0 && total !== size)
      wrong.push(`a search shows ${total} of ${size} documents and calls that exact`);
  }
  if (found.every(({ total }) => total === 0)) wrong.push("a search finds nothing");
  return wrong;
}
