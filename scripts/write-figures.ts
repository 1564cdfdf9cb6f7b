import { readFile, writeFile } from "node:fs/promises";
import { runCommand } from "@/bin/shared/run-command";
import type { Figures, PassFigures } from "@/components/about/figures";
import { readTaggerPrint } from "@/system/tagger-print";
import { measureDates, measureNews } from "./figures/kit";
import { measureSentences } from "./figures/sentences";

/**
 * Measures the tagger on the evaluation kit and on our own sentences, read closely and by the fast pass, and writes the figures that
 * /about/tags shows:
 *   PARALLAX_EVAL=… node --import tsx scripts/write-figures.ts ["COMMAND"]
 * The command is a tag stream; without one it is `npm run -s tag`.
 */
const FILE = "app/about/tags/figures.json";

await runCommand(main);

async function main(): Promise<void> {
  const kit = process.env.PARALLAX_EVAL;
  if (!kit) throw new Error("PARALLAX_EVAL must name the folder of the evaluation kit.");
  const command = process.argv[2] ?? "npm run -s tag";
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const figures: Figures = {
    measured: new Date().toISOString().slice(0, 10),
    version,
    tagger: await readTaggerPrint(process.cwd()),
    close: await measurePass(kit, command),
    fast: await measurePass(kit, `PARALLAX_CLOSE_READING=off ${command}`),
  };
  await writeFile(FILE, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`Written to ${FILE}.`);
}

async function measurePass(kit: string, command: string): Promise<PassFigures> {
  const news = await measureNews(kit, command);
  const dates = await measureDates(kit, command);
  return { rows: [...news, ...dates], sentences: await measureSentences(command) };
}
