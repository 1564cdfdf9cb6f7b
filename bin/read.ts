import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { listCorpusFiles } from "@/indexer/corpus/find-files";
import type { RunProblem } from "@/indexer/corpus/problem";
import { openCorpusReader } from "@/indexer/corpus/reader";
import { readAhead } from "@/indexer/documents/steps";
import { readSettings } from "@/system/settings";
import { readParameters, UsageFault } from "./shared/parameters";
import { toReadLine } from "./shared/read-line";
import { runCommand } from "./shared/run-command";

/** `npm run -s read -- FOLDER`: every file of a folder as an indexing run would read it, a JSON line a document. */

const USAGE = "Usage: npm run -s read -- FOLDER";
const PROJECT = join(dirname(fileURLToPath(import.meta.url)), "..");

await runCommand(main);

/** Exit code 2 when something could not be read; what is blank was. */
async function main(): Promise<number> {
  const { positionals } = readParameters({ options: {}, allowPositionals: true }, USAGE);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageFault(USAGE);
  const reader = openCorpusReader(readSettings().reading, availableParallelism());
  try {
    const found = await listCorpusFiles(resolve(folder), PROJECT, reader);
    let failed = report(found.problems);
    for await (const { content } of readAhead(found.files)) {
      failed += report(content.problems);
      for (const document of content.documents) await print(JSON.stringify(toReadLine(document)));
    }
    return failed === 0 ? 0 : 2;
  } finally {
    await reader.close();
  }
}

function report(problems: readonly RunProblem[]): number {
  for (const { path, line, reason } of problems)
    console.error(`${path}${line === null ? "" : `:${line}`}: ${reason}`);
  return problems.filter(({ isBlank }) => isBlank !== true).length;
}

async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((done) => process.stdout.once("drain", done));
}
