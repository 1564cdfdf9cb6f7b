import { toRandom } from "@/bench/random";
import { startCommand } from "../shared/command";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import { type Place, putCorpus } from "../shared/place";
import {
  findBroken,
  findStack,
  findUnfinished,
  type Met,
  meetRun,
  openIndexed,
  startIndexing,
} from "./index-drill";
import { repeat } from "./once";
import type { Tried } from "./tally";
import { toFiles, toNext, type Version } from "./versions";

/** Runs that meet, are stopped, or live in another year. */
export const RUNS: Drill = { name: "runs", kind: "fault", usual: 3, run };

/** A command that is stopped ends within so many milliseconds; a busy machine has some more. */
const ENDS_WITHIN = 15_000;

async function run({ seed, count, isOver, say }: DrillOptions): Promise<readonly DrillRow[]> {
  const random = toRandom(seed);
  const started = performance.now();
  const place = await openIndexed();
  const length = performance.now() - started;
  let from: Version = "a";
  const each = { count, isOver, say };
  /** Goes on to the next version, by way of a fault. */
  const onwards = (
    fault: string,
    once: (place: Place, to: Version, isWhole: boolean) => Promise<Tried>,
  ): Promise<DrillRow> =>
    repeat(fault, each, async (at) => {
      const isWhole = at % 2 === 0;
      from = toNext(from, isWhole);
      return once(place, from, isWhole);
    });
  return [
    await onwards("two runs are started at once", runTwice),
    await repeat("a run gets SIGTERM", each, async (at) => {
      const met = await meetRun(place, from, { full: at % 2 === 0, within: length, random });
      from = met.to;
      return stopRun(place, met);
    }),
    await onwards("the clock is two years back", runAgo),
  ];
}

async function runTwice(place: Place, to: Version, isWhole: boolean): Promise<Tried> {
  await putCorpus(place, toFiles(to));
  const started = performance.now();
  const ends = await Promise.all([1, 2].map(() => startIndexing(place, { full: isWhole }).ended));
  const failed = ends
    .filter(({ code }) => code !== 0)
    .map(({ code, stderr }) => `one of two runs ended with ${code}: ${stderr}`);
  const breaches = [...failed, ...(await findBroken(place, to, to)), ...(await findUnfinished(place, to))];
  return { milliseconds: performance.now() - started, breaches };
}

async function stopRun(place: Place, { running, from, to, moment }: Met): Promise<Tried> {
  const stopped = performance.now();
  running.signal("SIGTERM");
  const end = await running.ended;
  const took = performance.now() - stopped;
  const late = took > ENDS_WITHIN ? [`it ended ${Math.round(took)} ms after SIGTERM`] : [];
  const breaches = [
    ...late,
    ...findStack(end),
    ...(await findBroken(place, from, to)),
    ...(await findUnfinished(place, to)),
  ];
  return {
    milliseconds: performance.now() - stopped,
    breaches: breaches.map((what) => `SIGTERM after ${Math.round(moment)} ms (${from} to ${to}): ${what}`),
  };
}

async function runAgo(place: Place, to: Version, isWhole: boolean): Promise<Tried> {
  await putCorpus(place, toFiles(to));
  const started = performance.now();
  const command = ["faketime", "--exclude-monotonic", "-f", "-2y", "npm", "run", "-s", "index"] as const;
  const end = await startCommand([...command, "--", ...(isWhole ? ["--full"] : [])], place.env).ended;
  const failed = end.code === 0 ? [] : [`a run two years ago ended with ${end.code}: ${end.stderr.trim()}`];
  const breaches = [...failed, ...(await findBroken(place, to, to)), ...(await findUnfinished(place, to))];
  return { milliseconds: performance.now() - started, breaches };
}
