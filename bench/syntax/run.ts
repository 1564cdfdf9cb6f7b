import { basename } from "node:path";
import { readParameters } from "@/bin/shared/parameters";
import { runCommand } from "@/bin/shared/run-command";
import { EncoderFault } from "@/encoder/fault";
import { openReadingEncoder } from "@/encoder/open-reading";
import { type SyntaxScore, toSyntaxScore } from "./score";
import { readTreebank } from "./treebank";

/**
 * `npm run bench:syntax`: how well sentences are parsed, on treebanks in the form of the evaluation kit. UAS is the share of
 * words attached to the right head, LAS with the right relation too.
 */
const USAGE = "Usage: npm run bench:syntax -- FILE.tsv.gz …";

await runCommand(main);

async function main(): Promise<void> {
  const { positionals } = readParameters({ allowPositionals: true }, USAGE);
  const encoder = await openReadingEncoder();
  if (encoder === null)
    throw new EncoderFault("There are no weights to read with: encoder/reading is empty.");
  for (const file of positionals) {
    const trees = readTreebank(file);
    const started = performance.now();
    const readings = await encoder.read(trees.map((tree) => tree.words));
    const seconds = (performance.now() - started) / 1000;
    console.log(toLine(basename(file), toSyntaxScore(trees, readings, encoder.relations), seconds));
  }
  await encoder.close();
}

function toLine(name: string, score: SyntaxScore, seconds: number): string {
  const share = (part: number, all: number): string => (part / Math.max(1, all)).toFixed(3);
  return [
    name,
    `UAS ${share(score.attached, score.words)}`,
    `LAS ${share(score.labelled, score.words)}`,
    `subjects and objects ${share(score.coreAttached, score.core)} attached, ${share(score.coreLabelled, score.core)} with their relation`,
    `${Math.round(score.words / seconds).toLocaleString("en")} words/s on one thread`,
  ].join("; ");
}
