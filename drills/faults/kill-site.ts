import { setTimeout as pause } from "node:timers/promises";
import { toRandom } from "@/bench/random";
import { readEngineState } from "@/engine/embedded/state";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import type { Place } from "../shared/place";
import { probe, type Site, startSite } from "../shared/site";
import { type Acknowledged, findLost, toNothing, writeOn } from "./acknowledged";
import { findUnfinished, openIndexed } from "./index-drill";
import { killProcess } from "./kill-indexing";
import { repeat } from "./once";
import type { Tried } from "./tally";

/** Under load: readers save and correct, one after the other, while something ends. */
export const KILL_SITE: Drill = { name: "kill-site", kind: "fault", usual: 10, run };

type End = "kill -9" | "SIGTERM";

/** So many readers write at once. */
const READERS = 3;
/** A site that is ended in order is gone within so many milliseconds. */
const ENDED_WITHIN = 10_000;
const SLACK = 5_000;

async function run({ seed, ...options }: DrillOptions): Promise<readonly DrillRow[]> {
  const random = toRandom(seed);
  const place = await openIndexed();
  const done = toNothing();
  let site = await startSite(place);
  const under = (name: string): Under => ({ name, done, moment: 300 + random() * 3_000 });
  const kill = (victim: "enginePid" | "pid", name: string): Promise<DrillRow> =>
    repeat(`the ${name} is killed under a site that readers write to`, options, (at) =>
      killUnder(place, site, { victim, ...under(`${victim}-${at}`) }),
    );
  const end = (how: End): Promise<DrillRow> =>
    repeat(`a site that readers write to gets ${how}`, options, async (at) => {
      const ended = await endSite(place, site, { end: how, ...under(`${how}-${at}`) });
      site = ended.site;
      return ended.tried;
    });
  const rows = [
    await kill("enginePid", "engine"),
    await kill("pid", "owner of the engine"),
    await end("kill -9"),
    await end("SIGTERM"),
  ];
  site.running.signal("SIGTERM");
  await site.running.ended;
  const unfinished = await findUnfinished(place, "a");
  return rows.map((row, at) => (at === 0 ? { ...row, breaches: [...row.breaches, ...unfinished] } : row));
}

type Under = { readonly name: string; readonly done: Acknowledged; readonly moment: number };

/** Lets readers write for a while, and does something meanwhile. */
async function underLoad(
  url: string,
  { name, done, moment }: Under,
  work: () => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const readers = Array.from({ length: READERS }, (_, at) =>
    writeOn(url, `${name}-${at}`, done, stop.signal),
  );
  await pause(moment);
  await work();
  stop.abort();
  await Promise.all(readers);
}

async function killUnder(
  { data }: Place,
  site: Site,
  { victim, ...under }: Under & { readonly victim: "enginePid" | "pid" },
): Promise<Tried> {
  let killed = 0;
  await underLoad(site.url, under, async () => {
    const state = await readEngineState(data);
    if (state !== null) killProcess(state[victim]);
    killed = performance.now();
    await waitForSearch(site.url);
  });
  return { milliseconds: performance.now() - killed, breaches: await findLost(site.url, under.done) };
}

async function waitForSearch(url: string): Promise<void> {
  const latest = performance.now() + 120_000;
  while (performance.now() < latest) {
    if ((await probe(`${url}/api/search?q=held`, 10_000)).status === 200) return;
    await pause(100);
  }
  throw new Error("Searches are not answered two minutes after the engine was killed.");
}

async function endSite(
  place: Place,
  site: Site,
  { end, ...under }: Under & { readonly end: End },
): Promise<{ readonly site: Site; readonly tried: Tried }> {
  let took = 0;
  await underLoad(site.url, under, async () => {
    const started = performance.now();
    site.running.signal(end === "kill -9" ? "SIGKILL" : "SIGTERM");
    await site.running.ended;
    took = performance.now() - started;
  });
  const late =
    end === "SIGTERM" && took > ENDED_WITHIN + SLACK ? [`it took ${Math.round(took)} ms to end`] : [];
  const started = performance.now();
  const next = await startSite(place);
  const milliseconds = performance.now() - started;
  return {
    site: next,
    tried: { milliseconds, breaches: [...late, ...(await findLost(next.url, under.done))] },
  };
}
