import { setTimeout as pause } from "node:timers/promises";
import { toRandom } from "@/bench/random";
import { readEngineState } from "@/engine/embedded/state";
import { isCode } from "@/system/files";
import type { Running } from "../shared/command";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import { putCorpus } from "../shared/place";
import {
  findBroken,
  findUnfinished,
  finish,
  type IndexDrill,
  openIndexDrill,
  startIndexing,
} from "./index-drill";
import { attach } from "./state";
import { toFiles, type Version } from "./versions";

/** What is killed while an indexing run goes on. */
type Victim = "the indexer" | "the engine" | "the owner of the engine";

/** A way from one version to the next, and whether everything is built anew on it. */
type Way = { readonly to: Version; readonly full: boolean };

type Scenario = { readonly victim: Victim; readonly full: boolean; readonly share: number };

const SCENARIOS: readonly Scenario[] = [
  { victim: "the indexer", full: true, share: 0.3 },
  { victim: "the indexer", full: false, share: 0.2 },
  { victim: "the engine", full: true, share: 0.2 },
  { victim: "the engine", full: false, share: 0.15 },
  { victim: "the owner of the engine", full: true, share: 0.15 },
];

/** `kill -9` of what indexes, at random moments of a run. */
export const KILL_INDEXING: Drill = { name: "kill-indexing", kind: "fault", usual: 40, run };

async function run({ seed, count, say }: DrillOptions): Promise<readonly DrillRow[]> {
  const random = toRandom(seed);
  const drill = await openIndexDrill(say);
  const rows: DrillRow[] = [];
  let from: Version = "a";
  for (const scenario of SCENARIOS) {
    const times = Math.max(1, Math.round(count * scenario.share));
    const tries: Tried[] = [];
    const length = await measure(drill, from, scenario);
    from = length.from;
    for (let at = 0; at < times; at += 1) {
      const way = toWay(from, scenario.full);
      const moment = random() * length.milliseconds;
      tries.push(
        await killOnce(drill, { from, way, victim: scenario.victim, moment, isHeld: random() < 0.5 }),
      );
      from = way.to;
      for (const breach of tries.at(-1)?.breaches ?? []) say(`  ${breach}`);
      say(`  ${scenario.victim}, ${at + 1} of ${times}: after ${Math.round(moment)} ms`);
    }
    rows.push(toRow(scenario, tries));
  }
  return rows;
}

/** The next version: another state of every document, or one document changed, one gone and one new. */
function toWay(from: Version, full: boolean): Way {
  const ways: Readonly<Record<Version, Version>> = full
    ? { a: "b", b: "a", "a-changed": "b", "b-changed": "a" }
    : { a: "a-changed", "a-changed": "a", b: "b-changed", "b-changed": "b" };
  return { to: ways[from], full };
}

/** How long a run takes that nobody disturbs. */
async function measure(
  drill: IndexDrill,
  from: Version,
  { full }: Scenario,
): Promise<{ from: Version; milliseconds: number }> {
  const way = toWay(from, full);
  await putCorpus(drill.place, toFiles(way.to));
  const started = performance.now();
  await finish(startIndexing(drill.place, way));
  return { from: way.to, milliseconds: performance.now() - started };
}

type Tried = { readonly milliseconds: number; readonly breaches: readonly string[] };

type Kill = {
  readonly from: Version;
  readonly way: Way;
  readonly victim: Victim;
  /** Milliseconds after the start of the run. */
  readonly moment: number;
  /** Whether somebody else uses the engine, so that it outlives the indexer. */
  readonly isHeld: boolean;
};

async function killOnce(drill: IndexDrill, { from, way, victim, moment, isHeld }: Kill): Promise<Tried> {
  const { place } = drill;
  const holder = isHeld ? await attach(place.env) : null;
  await putCorpus(place, toFiles(way.to));
  const running = startIndexing(place, way);
  await pause(moment);
  await kill(victim, running, place.data);
  const killed = performance.now();
  const { code, stderr } = await running.ended;
  const said = code === 1 && /\n\s+at /.test(stderr) ? [`the run printed a stack: ${stderr.trim()}`] : [];
  await holder?.release();
  const broken = await findBroken(drill, from, way.to);
  const unfinished = await findUnfinished(drill, way.to);
  const toBreach = (what: string): string =>
    `${victim} was killed after ${Math.round(moment)} ms (${from} to ${way.to}): ${what}`;
  return {
    milliseconds: performance.now() - killed,
    breaches: [...said, ...broken, ...unfinished].map(toBreach),
  };
}

async function kill(victim: Victim, running: Running, data: string): Promise<void> {
  if (victim === "the indexer") return running.signal("SIGKILL");
  const state = await readEngineState(data);
  const pid = victim === "the engine" ? state?.enginePid : state?.pid;
  if (pid === undefined) return; // It has not started yet, or has ended.
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!isCode(error, "ESRCH")) throw error;
  }
}

function toRow({ victim, full }: Scenario, tries: readonly Tried[]): DrillRow {
  const run = full ? "everything is indexed anew" : "one document is changed, one removed and one added";
  return {
    fault: `${victim} is killed while ${run}`,
    tried: tries.length,
    lost: "nothing",
    slowest: Math.max(...tries.map(({ milliseconds }) => milliseconds)),
    breaches: tries.flatMap(({ breaches }) => breaches),
  };
}
