import { setTimeout as pause } from "node:timers/promises";
import { toRandom } from "@/bench/random";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import { type EngineServer, startEngineServer } from "../shared/engine-server";
import type { Place } from "../shared/place";
import { FAULTS, type Fault, type FaultyProxy, openProxy } from "../shared/proxy";
import { startSite } from "../shared/site";
import { failEngine, restartEngine } from "./engine-at-site";
import {
  findBroken,
  findStack,
  findUnfinished,
  type Met,
  meetRun,
  openIndexed,
  readKnown,
} from "./index-drill";
import { repeat } from "./once";
import type { Tried } from "./tally";
import type { Version } from "./versions";

/** An engine that is there and fails, behind a real proxy: how a site answers, and how an indexing run ends. */
export const ENGINE: Drill = { name: "engine", kind: "fault", usual: 3, run };

const FAILING = FAULTS.filter((fault) => fault !== "none");
/** An indexing run ends within so many milliseconds of the failure, whatever the engine does. */
const PATIENCE = 240_000;

type Drilled = {
  readonly engine: EngineServer;
  readonly proxy: FaultyProxy;
  readonly place: Place;
  /** How long a run takes, in milliseconds. */
  readonly length: number;
};

async function run(options: DrillOptions): Promise<readonly DrillRow[]> {
  const engine = await startEngineServer();
  const proxy = await openProxy(engine.url);
  try {
    const started = performance.now();
    const place = await openIndexed({ MEILI_URL: proxy.url, MEILI_MASTER_KEY: engine.key });
    const drilled = { engine, proxy, place, length: performance.now() - started };
    return [...(await drillSite(drilled, options)), ...(await drillIndexing(drilled, options))];
  } finally {
    proxy.close();
    await engine.kill();
  }
}

async function drillSite({ engine, proxy, place }: Drilled, options: DrillOptions): Promise<DrillRow[]> {
  const site = await startSite(place);
  const served = { site, engine, proxy, total: (await readKnown("a")).texts.size };
  const rows: DrillRow[] = [];
  for (const fault of FAILING)
    rows.push(
      await repeat(`the engine ${fault} under a site`, options, (at) =>
        failEngine(served, fault, `${fault} ${at}`),
      ),
    );
  rows.push(
    await repeat("the engine is killed and started again under a site", options, (at) =>
      restartEngine(served, `is killed and started again ${at}`),
    ),
  );
  site.running.signal("SIGTERM");
  await site.running.ended;
  return rows;
}

async function drillIndexing({ proxy, place, length }: Drilled, options: DrillOptions): Promise<DrillRow[]> {
  const random = toRandom(options.seed);
  const rows: DrillRow[] = [];
  let from: Version = "a";
  for (const fault of FAILING) {
    if (options.isOver()) break;
    rows.push(
      await repeat(`the engine ${fault} while a run goes on`, options, async (at) => {
        const met = await meetRun(place, from, { full: at % 2 === 0, within: length, random });
        from = met.to;
        return failRun(place, proxy, { ...met, fault });
      }),
    );
  }
  return rows;
}

async function failRun(
  place: Place,
  proxy: FaultyProxy,
  { fault, running, from, to, moment }: Met & { readonly fault: Fault },
): Promise<Tried> {
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
