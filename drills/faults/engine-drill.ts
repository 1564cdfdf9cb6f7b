import { setTimeout as pause } from "node:timers/promises";
import { toRandom } from "@/bench/random";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import { type EngineServer, startEngineServer } from "../shared/engine-server";
import { type Place, putCorpus } from "../shared/place";
import { FAULTS, type Fault, type FaultyProxy, openProxy } from "../shared/proxy";
import { startSite } from "../shared/site";
import { failEngine, restartEngine } from "./engine-at-site";
import { findBroken, findStack, findUnfinished, openIndexed, readKnown, startIndexing } from "./index-drill";
import { type Tried, toRow } from "./tally";
import { toFiles, toNext, type Version } from "./versions";

/** An engine that is there and fails, behind a real proxy: how a site answers, and how an indexing run ends. */
export const ENGINE: Drill = { name: "engine", kind: "fault", usual: 3, run };

const FAILING = FAULTS.filter((fault) => fault !== "none");
/** An indexing run ends within so many milliseconds of the failure, whatever the engine does. */
const PATIENCE = 240_000;

type Drilled = { readonly engine: EngineServer; readonly proxy: FaultyProxy; readonly place: Place };

async function run({ seed, count, say }: DrillOptions): Promise<readonly DrillRow[]> {
  const engine = await startEngineServer();
  const proxy = await openProxy(engine.url);
  try {
    const place = await openIndexed({ MEILI_URL: proxy.url, MEILI_MASTER_KEY: engine.key });
    const drilled = { engine, proxy, place };
    const rows = await drillSite(drilled, count, say);
    return [...rows, ...(await drillIndexing(drilled, seed, count, say))];
  } finally {
    proxy.close();
    await engine.kill();
  }
}

async function drillSite(
  { engine, proxy, place }: Drilled,
  count: number,
  say: DrillOptions["say"],
): Promise<DrillRow[]> {
  const site = await startSite(place);
  const served = { site, engine, proxy, total: (await readKnown("a")).texts.size };
  const rows: DrillRow[] = [];
  const repeat = async (fault: string, once: (name: string) => Promise<Tried>): Promise<void> => {
    const tries: Tried[] = [];
    for (let at = 0; at < count; at += 1) tries.push(await once(`${fault} ${at}`));
    rows.push(toRow(`the engine ${fault} under a site`, tries));
    for (const breach of tries.flatMap(({ breaches }) => breaches)) say(`  ${breach}`);
    say(`  the engine ${fault} under a site: ${count} times`);
  };
  for (const fault of FAILING) await repeat(fault, (name) => failEngine(served, fault, name));
  await repeat("is killed and started again", (name) => restartEngine(served, name));
  site.running.signal("SIGTERM");
  await site.running.ended;
  return rows;
}

async function drillIndexing(
  { proxy, place }: Drilled,
  seed: number,
  count: number,
  say: DrillOptions["say"],
): Promise<DrillRow[]> {
  const random = toRandom(seed);
  const rows: DrillRow[] = [];
  let from: Version = "a";
  for (const fault of FAILING) {
    const tries: Tried[] = [];
    for (let at = 0; at < count; at += 1) {
      const full = at % 2 === 0;
      const tried = await failRun(place, proxy, { fault, from, full, moment: 2_000 + random() * 10_000 });
      tries.push(tried);
      for (const breach of tried.breaches) say(`  ${breach}`);
      from = toNext(from, full);
    }
    rows.push(toRow(`the engine ${fault} while a run goes on`, tries));
    say(`  the engine ${fault} while a run goes on: ${count} times`);
  }
  return rows;
}

type Failure = {
  readonly fault: Fault;
  readonly from: Version;
  readonly full: boolean;
  /** Milliseconds after the start of the run. */
  readonly moment: number;
};

async function failRun(
  place: Place,
  proxy: FaultyProxy,
  { fault, from, full, moment }: Failure,
): Promise<Tried> {
  const to = toNext(from, full);
  await putCorpus(place, toFiles(to));
  const running = startIndexing(place, { full });
  await pause(moment);
  proxy.set(fault);
  const failed = performance.now();
  const end = await Promise.race([running.ended, pause(PATIENCE, null)]);
  const late = end === null ? [`the run goes on ${PATIENCE / 1_000} s later`] : [];
  running.signal("SIGKILL");
  proxy.set("none");
  const milliseconds = performance.now() - failed;
  const stack = end === null ? [] : findStack(end);
  const breaches = [
    ...late,
    ...stack,
    ...(await findBroken(place, from, to)),
    ...(await findUnfinished(place, to)),
  ];
  return {
    milliseconds,
    breaches: breaches.map(
      (what) => `the engine ${fault} after ${Math.round(moment)} ms (${from} to ${to}): ${what}`,
    ),
  };
}
