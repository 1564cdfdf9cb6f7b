import { resolve } from "node:path";
import { writeBackup } from "@/backup/write-backup";
import { attachEngine } from "@/engine/attach";
import { readSettings } from "@/system/settings";
import { toBackupLines } from "./shared/backup-lines";
import { withIndexLock } from "./shared/index-lock";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";
import { openStopSignal } from "./shared/stop-signal";

/** `npm run backup -- FOLDER`: everything that Parallax holds, copied into a new folder while the site runs. */

const USAGE = "Usage: npm run backup -- FOLDER";

/** So long an indexing run is waited for, in milliseconds. */
const PATIENCE = 3_600_000;

const say = (line: string): void => console.error(line);

await runCommand(main);

async function main(): Promise<number> {
  const { positionals } = readParameters({ options: {}, allowPositionals: true }, USAGE);
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0) throw new UsageFault(USAGE);
  const [settings, folder, { signal }] = [readSettings(), resolve(named), openStopSignal()];
  const engine = await attachEngine(settings, say);
  try {
    const write = () => writeBackup({ settings, engine, now: new Date() }, folder);
    const inventory = await withIndexLock({ data: settings.data, signal, say }, write, PATIENCE);
    for (const line of await toBackupLines(inventory, folder, settings)) console.log(line);
    return 0;
  } catch (error) {
    if (!signal.aborted) throw error;
    say(`Stopped before it was done. ${folder} holds no backup; delete it if it is there.`);
    return 1;
  } finally {
    await engine.release();
  }
}
