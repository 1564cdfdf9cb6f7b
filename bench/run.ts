import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { compile } from "@/bin/shared/compile.mjs";
import { readParameters, UsageFault } from "@/bin/shared/parameters";
import { runCommand } from "@/bin/shared/run-command";
import { BENCHES } from "./benches";
import { toColumns } from "./table";

/**
 * `npm run bench`: speed against a peer in the same run. Figures of shared machines vary; what counts are the ratios. Each bench
 * prints its tables, and writes what it measured to a file of JSON in the folder of `--out`.
 */
const NAMES = Object.keys(BENCHES);
const USAGE = `Usage: npm run bench -- [NAME…] [--sizes 1000,10000] [--out FOLDER]\nNames: ${NAMES.join(", ")}`;
const OUT = "bench/figures";

await runCommand(main);

async function main(): Promise<void> {
  const options = { sizes: { type: "string" }, out: { type: "string", default: OUT } } as const;
  const { values, positionals } = readParameters({ options, allowPositionals: true }, USAGE);
  const unknown = positionals.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) throw new UsageFault(`There is no bench ${unknown.join(", ")}.\n${USAGE}`);
  const sizes = values.sizes === undefined ? null : toSizes(values.sizes);
  await compile(process.cwd());
  await mkdir(values.out, { recursive: true });
  for (const name of positionals.length > 0 ? positionals : NAMES) {
    const bench = await BENCHES[name]?.();
    const report = await bench?.({ sizes });
    for (const table of report?.tables ?? []) console.log(toColumns(table));
    const file = join(values.out, `${name}.json`);
    await writeFile(file, `${JSON.stringify({ ...toMachine(), ...report?.figures }, null, 2)}\n`);
  }
}

function toSizes(text: string): readonly number[] {
  const sizes = text.split(",").map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new UsageFault(`Sizes are numbers of documents, such as 1000,10000.\n${USAGE}`);
  return sizes;
}

/** What the figures were measured on, and when; bytes. */
function toMachine(): object {
  const at = new Date().toISOString();
  return { at, node: process.versions.node, cores: availableParallelism(), memory: totalmem() };
}
