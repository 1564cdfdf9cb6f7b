import { resolve } from "node:path";
import { readParameters, UsageFault } from "@/bin/shared/parameters";
import { runCommand } from "@/bin/shared/run-command";
import { readAddresses } from "./addresses";
import type { JudgedCollection } from "./collection";
import { readFolder } from "./folder";
import { readJudgedCollection } from "./judged";
import { toKnownItems } from "./known-items";
import { measureRelevance } from "./measure";
import { type Half, readQuestionCollection } from "./questions";
import { toReport } from "./report";

/**
 * `npm run bench:relevance`: how well we rank, against Meilisearch with its own settings and BM25 in the same run.
 * FOLDER holds a judged collection; without one it is ours over the State of the Union addresses. With `--known-item`
 * FOLDER is any corpus, and the queries are made from the texts themselves. With `--questions` the queries are those
 * that serve to tune, on the addresses or, when FOLDER is the one of the Wikinews articles, on these; `--half` takes
 * one half of them.
 */
const USAGE = "Usage: npm run bench:relevance -- [FOLDER] [--known-item] [--questions [--half A|B]] [--json]";
const SEED = "parallax";

await runCommand(main);

async function main(): Promise<void> {
  const options = {
    "known-item": { type: "boolean" },
    questions: { type: "boolean" },
    half: { type: "string" },
    json: { type: "boolean" },
  } as const;
  const { values, positionals } = readParameters({ options, allowPositionals: true }, USAGE);
  const folder = positionals[0] === undefined ? null : resolve(positionals[0]);
  const isKnownItem = values["known-item"] ?? false;
  const isQuestions = values.questions ?? false;
  if (isKnownItem && isQuestions) throw new UsageFault(`--known-item or --questions, not both.\n${USAGE}`);
  const half = toHalfOption(values.half, isQuestions);
  const read = isQuestions
    ? (given: string | null) => readTuning(given, half)
    : isKnownItem
      ? readKnownItems
      : readJudged;
  const collection = await read(folder);
  const comparison = await measureRelevance(collection, (message) => console.error(message));
  const report = toReport(comparison, isKnownItem ? "mrr10" : "ndcg10");
  console.log(values.json ? JSON.stringify(comparison) : report);
}

function readJudged(folder: string | null): Promise<JudgedCollection> {
  return folder === null ? readAddresses(process.cwd()) : readJudgedCollection(folder);
}

async function readKnownItems(folder: string | null): Promise<JudgedCollection> {
  if (folder === null) return toKnownItems((await readAddresses(process.cwd())).documents, SEED);
  return toKnownItems(await readFolder(folder), SEED);
}

async function readTuning(folder: string | null, half: Half | null): Promise<JudgedCollection> {
  if (folder !== null)
    return readQuestionCollection(process.cwd(), "wikinews", await readFolder(folder), half);
  const { documents } = await readAddresses(process.cwd());
  return readQuestionCollection(process.cwd(), "addresses", documents, half);
}

/** Which half of the questions; null: all. */
function toHalfOption(given: string | undefined, isQuestions: boolean): Half | null {
  if (given === undefined) return null;
  if (isQuestions && (given === "A" || given === "B")) return given;
  throw new UsageFault(`--half takes A or B, and only with --questions.\n${USAGE}`);
}
