import { execFile } from "node:child_process";
import { rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { toRandom } from "@/bench/random";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import { DrillFault } from "../shared/errors";
import { makeFolder, type Place, putCorpus } from "../shared/place";
import { probe, startSite } from "../shared/site";
import { findLost, toNothing, writeOnce } from "./acknowledged";
import { findBroken, findStack, findUnfinished, openIndexed, startIndexing } from "./index-drill";
import { repeat } from "./once";
import type { Tried } from "./tally";
import { toFiles, toNext, type Version } from "./versions";

/** A data folder on a disk of its own, in memory, that is full or may only be read. */
export const DISK: Drill = { name: "disk", kind: "fault", usual: 3, run };

const call = promisify(execFile);
const SIZE = "96m";
const PATIENCE = 200_000;

async function run({ seed, count, isOver, say }: DrillOptions): Promise<readonly DrillRow[]> {
  const disk = await makeFolder();
  await call("mount", ["-t", "tmpfs", "-o", `size=${SIZE},mode=700`, "tmpfs", disk]).catch(() => {
    throw new DrillFault(
      "This drill mounts a small disk in memory, which this user may not. Run it as root, or leave it out.",
    );
  });
  const random = toRandom(seed);
  try {
    const place = await openIndexed({}, join(disk, "data"));
    let from: Version = "a";
    const full = await repeat("the disk is full while a run goes on", { count, isOver, say }, async (at) => {
      const tried = await fillWhileIndexing(place, disk, {
        from,
        isWhole: at % 2 === 0,
        free: random() * 6_000_000,
      });
      from = toNext(from, at % 2 === 0);
      return tried;
    });
    const site = await repeat("the disk is full while readers write", { count, isOver, say }, () =>
      fillWhileServing(place, disk, random() * 60_000),
    );
    const fixed = await repeat("the data folder may only be read", { count, isOver, say }, () =>
      forbidWriting(place, disk, from),
    );
    return [full, site, fixed];
  } finally {
    await call("umount", ["-l", disk]);
  }
}

/** Leaves so many bytes free on a disk. */
async function fill(disk: string, free: number): Promise<string> {
  const { bavail, bsize } = await statfs(disk);
  const path = join(disk, "filler");
  await writeFile(path, Buffer.alloc(Math.max(0, Math.floor(bavail * bsize - free)), 1));
  return path;
}

type Filling = { readonly from: Version; readonly isWhole: boolean; readonly free: number };

async function fillWhileIndexing(
  place: Place,
  disk: string,
  { from, isWhole, free }: Filling,
): Promise<Tried> {
  const to = toNext(from, isWhole);
  await putCorpus(place, toFiles(to));
  const filler = await fill(disk, free);
  const end = await startIndexing(place, { full: isWhole }).ended;
  await waitForOwner(place.data, PATIENCE);
  await rm(filler);
  const started = performance.now();
  const said = end.code === 0 || end.stderr.trim() !== "" ? [] : ["the run failed without a word"];
  const broken = await findBroken(place, from, to);
  const breaches = [...findStack(end), ...said, ...broken, ...(await findUnfinished(place, to))];
  return {
    milliseconds: performance.now() - started,
    breaches: breaches.map((what) => `${Math.round(free / 1_000)} kB free (${from} to ${to}): ${what}`),
  };
}

/** Every write is acknowledged and kept, or refused; searches go on. */
async function fillWhileServing(place: Place, disk: string, free: number): Promise<Tried> {
  const site = await startSite(place);
  const done = toNothing();
  await writeOnce(site.url, "before", done);
  const filler = await fill(disk, free);
  for (let at = 0; at < 20; at += 1) await writeOnce(site.url, `full-${at}`, done);
  const search = await probe(`${site.url}/api/search?q=held`, 30_000);
  await rm(filler);
  const started = performance.now();
  await writeOnce(site.url, "after", done);
  const wrong = search.status === 200 ? [] : [`searches answer ${search.status} on a full disk`];
  if (!done.searches.has("Drill after")) wrong.push("searches cannot be saved although there is space again");
  const breaches = [...wrong, ...(await findLost(site.url, done))];
  const milliseconds = performance.now() - started;
  site.running.signal("SIGTERM");
  await site.running.ended;
  return { milliseconds, breaches };
}

async function forbidWriting(place: Place, disk: string, version: Version): Promise<Tried> {
  await waitForOwner(place.data, PATIENCE);
  await call("mount", ["-o", "remount,ro", disk]);
  const end = await startIndexing(place).ended;
  await call("mount", ["-o", "remount,rw", disk]);
  const started = performance.now();
  const said =
    /cannot be written to .* Set PARALLAX_DATA/.test(end.stderr) && end.code === 1
      ? []
      : [`it ends with ${end.code}: ${end.stderr.trim()}`];
  const breaches = [...findStack(end), ...said, ...(await findUnfinished(place, version))];
  return { milliseconds: performance.now() - started, breaches };
}
