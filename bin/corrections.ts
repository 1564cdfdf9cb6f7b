import { join } from "node:path";
import { toCorrectionText } from "@/indexer/documents/correction-text";
import { toIndexedCorrections } from "@/indexer/documents/corrections";
import { readManifest } from "@/indexer/manifest/manifest";
import { moveCorrections, readCorrections } from "@/saved/corrections/corrections";
import { NotSaved } from "@/saved/store/errors";
import { type ListedCorrection, toListed } from "@/search/document/listed-corrections";
import { makeDataFolder } from "@/system/files";
import { takeLock } from "@/system/lock";
import { readSettings, type Settings } from "@/system/settings";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/** `npm run corrections`: what readers corrected, and what became of it; `move` takes it into the corpus. */

const USAGE = "Usage: npm run corrections -- [list|move]";

await runCommand(main);

async function main(): Promise<number> {
  const { positionals } = readParameters({ options: {}, allowPositionals: true }, USAGE);
  const [verb = "list", ...more] = positionals;
  if (more.length > 0 || !["list", "move"].includes(verb)) throw new UsageFault(USAGE);
  const settings = readSettings();
  return verb === "list" ? list(settings) : move(settings);
}

async function move(settings: Settings): Promise<number> {
  await makeDataFolder(settings.data);
  const lock = await takeLock(join(settings.data, "corrections.lock"));
  if ("holder" in lock) throw new NotSaved(`Process ${lock.holder} is moving corrections. Wait for it.`);
  try {
    console.log(`${await moveCorrections(settings)} moved into ${settings.corpus}.`);
    return 0;
  } finally {
    await lock.release();
  }
}

/** Exit 2 when a line cannot be read, as an indexing run has it. */
async function list(settings: Settings): Promise<number> {
  const { problems, ...standing } = await readCorrections(settings);
  const manifest = await readManifest(settings.data);
  const replayed = [...manifest.corrections.values()].map((row) => row.correction);
  const indexed = toIndexedCorrections(replayed, manifest.documents.values());
  for (const one of toListed(standing, indexed)) console.log(toLine(one));
  for (const { file, line, reason } of problems) console.error(`${file}, line ${line}: ${reason}`);
  return problems.length > 0 ? 2 : 0;
}

function toLine(one: ListedCorrection): string {
  const state = one.undone ? "undone, pending" : one.state;
  return `${one.id}  ${one.at}  ${state}: ${toCorrectionText(one)}${one.why === "" ? "" : ` (${one.why})`}`;
}
