import { resolve } from "node:path";
import { checkBackup } from "@/backup/check-backup";
import { readEngineVersion } from "@/backup/generations";
import { restoreBackup } from "@/backup/restore-backup";
import { readSettings } from "@/system/settings";
import { toCheckedLine, toRestoredLines } from "./shared/backup-lines";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/** `npm run restore -- FOLDER [--check] [--over]`: a data folder made of a backup; with --check the backup is only verified. */

const USAGE = "Usage: npm run restore -- FOLDER [--check] [--over]";

await runCommand(main);

async function main(): Promise<void> {
  const flag = { type: "boolean", default: false } as const;
  const { positionals, values } = readParameters(
    { options: { check: flag, over: flag }, allowPositionals: true },
    USAGE,
  );
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0) throw new UsageFault(USAGE);
  const [settings, folder] = [readSettings(), resolve(named)];
  if (values.check) {
    const inventory = await checkBackup(folder, await readEngineVersion(settings));
    return console.log(toCheckedLine(inventory, folder));
  }
  const restored = await restoreBackup(settings, folder, { isOver: values.over, now: new Date() });
  for (const line of toRestoredLines(restored, settings)) console.log(line);
}
