import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toCorrectionText } from "@/indexer/documents/correction-text";
import { toIndexedCorrections } from "@/indexer/documents/corrections";
import { withManifest } from "@/indexer/manifest/open-manifest";
import { moveCorrections, readCorrections } from "@/saved/corrections/corrections";
import { NotSaved } from "@/saved/store/errors";
import type { LineProblem } from "@/search/document/correction-lines";
import { toGold } from "@/search/document/gold";
import { toHousePrecision } from "@/search/document/house-precision";
import { toJudgements } from "@/search/document/judgements";
import { type ListedCorrection, toListed } from "@/search/document/listed-corrections";
import { ExpectedError } from "@/system/errors";
import { makeDataFolder, toReason } from "@/system/files";
import { takeLock } from "@/system/lock";
import { readSettings, type Settings } from "@/system/settings";
import { readParameters, UsageFault } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/**
 * `npm run corrections`: what readers corrected and found right, and what became of it; `move` takes it into the corpus, `precision`
 * says how many of the judged tags are right, `--gold` writes the judgements as a set that taggers are measured by.
 */

const USAGE =
  "Usage: npm run corrections -- [list|move|precision] or npm run corrections -- --gold OUT.jsonl";

/** The file that gold goes to cannot be written. */
class GoldUnwritable extends ExpectedError {
  override readonly name = "GoldUnwritable";

  constructor(path: string, reason: string) {
    super(
      "gold-unwritable",
      `${path} cannot be written: ${reason}.`,
      "Name a file in a folder that is there.",
    );
  }
}

await runCommand(main);

async function main(): Promise<number> {
  const { positionals, values } = readParameters(
    { options: { gold: { type: "string" } }, allowPositionals: true },
    USAGE,
  );
  const [verb = "list", ...more] = positionals;
  const isUnknown = more.length > 0 || !["list", "move", "precision"].includes(verb);
  if (isUnknown || (values.gold !== undefined && positionals.length > 0)) throw new UsageFault(USAGE);
  const settings = readSettings();
  if (values.gold !== undefined) return writeGold(settings, values.gold);
  return verb === "list" ? list(settings) : verb === "move" ? move(settings) : printPrecision(settings);
}

async function writeGold(settings: Settings, path: string): Promise<number> {
  const { inForce, problems } = await readCorrections(settings);
  const judgements = toJudgements(inForce);
  const gold = await withManifest(settings.data, ({ files: rows, documents }) => {
    const files = new Map([...rows.values()].flatMap(({ ids, path: file }) => ids.map((id) => [id, file])));
    return toGold(judgements, (id) => ({
      file: files.get(id) ?? id,
      text: documents.get(id)?.textKey ?? null,
    }));
  });
  await writeFile(path, gold.map((one) => `${JSON.stringify(one)}\n`).join("")).catch((error: unknown) => {
    throw new GoldUnwritable(path, toReason(error));
  });
  console.log(`${judgements.length} judgements of ${gold.length} documents written to ${path}.`);
  return report(problems);
}

async function printPrecision(settings: Settings): Promise<number> {
  const { inForce, problems } = await readCorrections(settings);
  const rows = toHousePrecision(toJudgements(inForce));
  if (rows.length === 0) console.log("No tag of a tagger was judged yet. /review offers them.");
  for (const { kind, judged, right, precision, from, to } of rows)
    console.log(
      `${kind.padEnd(9)} ${right} of ${judged} right: ${precision.toFixed(2)} (95 %: ${from.toFixed(2)} to ${to.toFixed(2)})`,
    );
  return report(problems);
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

async function list(settings: Settings): Promise<number> {
  const { problems, ...standing } = await readCorrections(settings);
  const indexed = await withManifest(settings.data, (manifest) => {
    const replayed = [...manifest.corrections.values()].map((row) => row.correction);
    return toIndexedCorrections(replayed, manifest.documents.values());
  });
  for (const one of toListed(standing, indexed)) console.log(toLine(one));
  return report(problems);
}

/** Exit 2 when a line cannot be read, as an indexing run has it. */
function report(problems: readonly LineProblem[]): number {
  for (const { file, line, reason } of problems) console.error(`${file}, line ${line}: ${reason}`);
  return problems.length > 0 ? 2 : 0;
}

function toLine(one: ListedCorrection): string {
  const state = one.undone ? "undone, pending" : one.state;
  return `${one.id}  ${one.at}  ${state}: ${toCorrectionText(one)}${one.why === "" ? "" : ` (${one.why})`}`;
}
