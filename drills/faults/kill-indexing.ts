import { toRandom } from "@/bench/random";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { readEngineState } from "@/engine/embedded/state";
import { isCode } from "@/system/files";
import type { Running } from "../shared/command";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import type { Place } from "../shared/place";
import { findBroken, findStack, findUnfinished, type Met, meetRun, openIndexed } from "./index-drill";
import { toFailed } from "./once";
import { attach } from "./state";
import { type Tried, toRow } from "./tally";
import type { Version } from "./versions";

/** What is killed while an indexing run goes on. */
type Victim = "the indexer" | "the engine" | "the owner of the engine";

/** What is killed, whether everything is indexed anew meanwhile, and how many of twenty times. */
type Scenario = { readonly victim: Victim; readonly full: boolean; readonly share: number };

const ANY: Scenario = { victim: "the indexer", full: true, share: 6 };
const SCENARIOS: readonly Scenario[] = [
  ANY,
  { victim: "the indexer", full: false, share: 4 },
  { victim: "the engine", full: true, share: 4 },
  { victim: "the engine", full: false, share: 3 },
  { victim: "the owner of the engine", full: true, share: 3 },
];

/** `kill -9` of what indexes, at random moments of a run. */
export const KILL_INDEXING: Drill = { name: "kill-indexing", kind: "fault", usual: 40, run };

async function run({ seed, count, isOver, say }: DrillOptions): Promise<readonly DrillRow[]> {
  const random = toRandom(seed);
  const started = performance.now();
  const place = await openIndexed();
  const length = performance.now() - started;
  const tries = new Map<Scenario, Tried[]>(SCENARIOS.map((scenario) => [scenario, []]));
  let from: Version = "a";
  for (const [at, scenario] of toPlan(count, random).entries()) {
    if (isOver()) break;
    // Where somebody else uses the engine it outlives the indexer.
    const holder = random() < 0.5 ? await attach(place.env) : null;
    const met = await meetRun(place, from, { full: scenario.full, within: length, random });
    const tried = await killOnce(place, met, { victim: scenario.victim, holder }).catch(toFailed);
    tries.get(scenario)?.push(tried);
    from = met.to;
    for (const breach of tried.breaches) say(`  ${breach}`);
    say(`  ${at + 1} of ${count}: ${toFault(scenario)}, after ${Math.round(met.moment)} ms`);
  }
  return [...tries]
    .filter(([, done]) => done.length > 0)
    .map(([scenario, done]) => toRow(toFault(scenario), done));
}

/** So many tries, each scenario about as often as its share of them says. */
function toPlan(count: number, random: () => number): readonly Scenario[] {
  const deck = SCENARIOS.flatMap((scenario) => Array<Scenario>(scenario.share).fill(scenario));
  return Array.from({ length: count }, () => deck[Math.floor(random() * deck.length)] ?? ANY);
}

/** Kills once while a run goes on and looks what is there, then what the next run makes of it. `holder` uses the engine meanwhile. */
export async function killOnce(
  place: Place,
  { running, from, to, moment }: Met,
  { victim, holder }: { readonly victim: Victim; readonly holder: AttachedEngine | null },
): Promise<Tried> {
  await kill(victim, running, place.data);
  const killed = performance.now();
  const stack = findStack(await running.ended);
  await holder?.release();
  const broken = await findBroken(place, from, to);
  const unfinished = await findUnfinished(place, to);
  const toBreach = (what: string): string =>
    `${victim} was killed after ${Math.round(moment)} ms (${from} to ${to}): ${what}`;
  return {
    milliseconds: performance.now() - killed,
    breaches: [...stack, ...broken, ...unfinished].map(toBreach),
  };
}

async function kill(victim: Victim, running: Running, data: string): Promise<void> {
  if (victim === "the indexer") return running.signal("SIGKILL");
  const state = await readEngineState(data);
  const pid = victim === "the engine" ? state?.enginePid : state?.pid;
  if (pid !== undefined) killProcess(pid); // Else it has not started yet, or has ended.
}

/** Kills a process, which may have ended by itself. */
export function killProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!isCode(error, "ESRCH")) throw error;
  }
}

function toFault({ victim, full }: Scenario): string {
  const run = full ? "everything is indexed anew" : "one document is changed, one removed and one added";
  return `${victim} is killed while ${run}`;
}
