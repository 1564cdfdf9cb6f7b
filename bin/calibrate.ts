import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readCorrections } from "@/saved/corrections/corrections";
import {
  type Calibration,
  type JudgedCase,
  toCalibrations,
  toJudgedCases,
} from "@/search/document/calibration";
import { toGold } from "@/search/document/gold";
import { goldStancesSchema } from "@/search/document/gold-schema";
import { toJudgements, toTaggersOwn } from "@/search/document/judgements";
import { THRESHOLDS_FILE } from "@/search/document/thresholds";
import { ExpectedError } from "@/system/errors";
import { makeDataFolder, toReason } from "@/system/files";
import { readSettings } from "@/system/settings";
import { readParameters } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/**
 * `npm run calibrate [-- GOLD.jsonl …]`: sets from which confidence on stances are shown, by what readers judged here and in
 * gold that other houses exported. The next indexing run tags everything by it.
 */

const USAGE = "Usage: npm run calibrate [-- GOLD.jsonl …]";

/** A file of gold cannot be read. */
class GoldUnreadable extends ExpectedError {
  override readonly name = "GoldUnreadable";

  constructor(path: string, reason: string) {
    super("gold-unreadable", `${path} cannot be read: ${reason}.`, "Nothing was set.");
  }
}

await runCommand(main);

async function main(): Promise<void> {
  const { positionals } = readParameters({ options: {}, allowPositionals: true }, USAGE);
  const settings = readSettings();
  const { inForce } = await readCorrections(settings);
  const own = toGold(toTaggersOwn(toJudgements(inForce)), (file) => ({ file, text: null }));
  const others = await Promise.all(positionals.map(readGoldCases));
  const calibrations = toCalibrations([...toJudgedCases(own), ...others.flat()]);
  for (const { kind, judged, right, why } of calibrations)
    console.log(`${kind.padEnd(9)} ${right} of ${judged} right: ${why}`);
  const path = join(settings.data, THRESHOLDS_FILE);
  const set = calibrations.filter(({ threshold }) => threshold !== null);
  if (set.length === 0) {
    await rm(path, { force: true });
    console.log("Nothing is set; the built-in thresholds stand.");
    return;
  }
  await makeDataFolder(settings.data);
  await writeFile(path, `${JSON.stringify(toFile(set, new Date()), null, 2)}\n`);
  console.log(`Set in ${path}. The next indexing run tags everything by it.`);
}

async function readGoldCases(path: string): Promise<readonly JudgedCase[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new GoldUnreadable(path, toReason(error));
  });
  const gold = text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    try {
      return [goldStancesSchema.parse(JSON.parse(line))];
    } catch {
      throw new GoldUnreadable(path, `line ${at + 1} is no gold of one document`);
    }
  });
  const cases = toJudgedCases(gold);
  const all = gold.reduce((sum, one) => sum + one.stances.length + one.refused.length, 0);
  if (cases.length < all)
    console.log(
      `${path}: ${all - cases.length} of ${all} stances have no confidence of a tagger, and are left out.`,
    );
  return cases;
}

function toFile(set: readonly Calibration[], now: Date): object {
  return {
    set: now.toISOString(),
    kinds: Object.fromEntries(
      set.map(({ kind, judged, right, threshold }) => [kind, { ...threshold, judged, right }]),
    ),
  };
}
