import { resolve } from "node:path";
import { readSettings } from "@/engine/settings";
import { backUp } from "@/saved/backup";
import { toLastWord } from "./last-word";
import { readParameters, UsageFault } from "./usage";

/** `npm run backup -- FOLDER`: saved searches and corrections, copied into a new folder while the site runs. */

const USAGE = "Usage: npm run backup -- FOLDER";

try {
  const { positionals } = readParameters({ options: {}, allowPositionals: true }, USAGE);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageFault(USAGE);
  const files = await backUp(readSettings(), resolve(folder));
  console.log(`${files.join(" and ")} backed up into ${resolve(folder)}.`);
} catch (error) {
  process.exitCode = 1;
  console.error(toLastWord(error));
}
process.exit();
