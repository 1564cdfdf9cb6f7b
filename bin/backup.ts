import { resolve } from "node:path";
import { backUp } from "@/saved/store/backup";
import { readSettings } from "@/system/settings";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/** `npm run backup -- FOLDER`: saved searches and corrections, copied into a new folder while the site runs. */

const USAGE = "Usage: npm run backup -- FOLDER";

await runCommand(main);

async function main(): Promise<void> {
  const { positionals } = readParameters({ options: {}, allowPositionals: true }, USAGE);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageFault(USAGE);
  const files = await backUp(readSettings(), resolve(folder));
  console.log(`${files.join(" and ")} backed up into ${resolve(folder)}.`);
}
