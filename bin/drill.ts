import { readFile, writeFile } from "node:fs/promises";
import { toDrills } from "@/drills/choose";
import { toPage } from "@/drills/page";
import { addResults, toResultsPath, writeResults } from "@/drills/results";
import { runDrill } from "@/drills/run-drills";
import { endCommands } from "@/drills/shared/command";
import type { DrillResult } from "@/drills/shared/drill";
import { removeFolders } from "@/drills/shared/place";
import { DRILLS } from "@/drills/table";
import { makeDataFolder } from "@/system/files";
import { readSettings } from "@/system/settings";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";
import { openStopSignal, untilStopped } from "./shared/stop-signal";

/**
 * `npm run drill`: breaks things and sends hostile ones; with --add the tries count together with earlier ones over the same data folder.
 * Exit 0: every promise was held; 1: one was broken.
 */

const USAGE = "Usage: npm run drill -- [NAME…] [--seed N] [--count N] [--minutes N] [--add] [--write]";
const PAGE = "docs/reliability.md";

const stop = openStopSignal().signal;

await runCommand(() => untilStopped(stop, main()).finally(cleanUp));

/** Whichever way a drill ends, it leaves no process and no folder. */
async function cleanUp(): Promise<void> {
  endCommands("SIGKILL");
  await removeFolders();
}

async function main(): Promise<number> {
  const options = {
    seed: { type: "string", default: "1" },
    count: { type: "string" },
    minutes: { type: "string" },
    add: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  } as const;
  const { values, positionals } = readParameters({ options, allowPositionals: true }, USAGE);
  const seed = toNumber(values.seed);
  const count = values.count === undefined ? null : toNumber(values.count);
  const latest =
    values.minutes === undefined ? Infinity : performance.now() + toNumber(values.minutes) * 60_000;
  const isOver = (): boolean => performance.now() > latest;
  const { data } = readSettings();
  await makeDataFolder(data);
  const results: DrillResult[] = [];
  for (const drill of toDrills(positionals, DRILLS)) {
    console.log(`${drill.name}…`);
    const result = await runDrill(drill, { seed, count, isOver, say: (line) => console.log(line) });
    results.push(...(values.add ? await addResults(data, [result]) : [result]));
    await writeResults(data, results);
  }
  console.log(`The results are in ${toResultsPath(data)}.`);
  if (values.write) await writePage(results);
  return results.some(({ rows }) => rows.some(({ breaches }) => breaches.length > 0)) ? 1 : 0;
}

async function writePage(results: readonly DrillResult[]): Promise<void> {
  const names = DRILLS.map(({ name }) => name);
  await writeFile(PAGE, toPage(await readFile(PAGE, "utf8"), results, names));
  console.log(`The tables of ${PAGE} are written.`);
}

function toNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageFault(`“${text}” is no number.\n${USAGE}`);
}
