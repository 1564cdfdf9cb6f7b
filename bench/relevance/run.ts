import { resolve } from "node:path";
import { readParameters } from "@/bin/shared/parameters";
import { runCommand } from "@/bin/shared/run-command";
import { readDocuments } from "../documents";
import { readAddresses } from "./addresses";
import type { JudgedCollection, JudgedDocument } from "./collection";
import { readJudgedCollection } from "./judged";
import { toKnownItems } from "./known-items";
import { measureRelevance } from "./measure";
import { toReport } from "./report";

/**
 * `npm run bench:relevance`: how well we rank, against Meilisearch with its own settings and BM25 in the same run.
 * FOLDER holds a judged collection; without one it is ours over the State of the Union addresses. With `--known-item`
 * FOLDER is any corpus, and the queries are made from the texts themselves.
 */
const USAGE = "Usage: npm run bench:relevance -- [FOLDER] [--known-item] [--json]";
const SEED = "parallax";

await runCommand(main);

async function main(): Promise<void> {
  const options = { "known-item": { type: "boolean" }, json: { type: "boolean" } } as const;
  const { values, positionals } = readParameters({ options, allowPositionals: true }, USAGE);
  const folder = positionals[0] === undefined ? null : resolve(positionals[0]);
  const isKnownItem = values["known-item"] ?? false;
  const collection = await (isKnownItem ? readKnownItems(folder) : readJudged(folder));
  const comparison = await measureRelevance(collection, (message) => console.error(message));
  const report = toReport(comparison, isKnownItem ? "mrr10" : "ndcg10");
  console.log(values.json ? JSON.stringify(comparison) : report);
}

function readJudged(folder: string | null): Promise<JudgedCollection> {
  return folder === null ? readAddresses(process.cwd()) : readJudgedCollection(folder);
}

async function readKnownItems(folder: string | null): Promise<JudgedCollection> {
  if (folder === null) return toKnownItems((await readAddresses(process.cwd())).documents, SEED);
  const documents = await readDocuments(folder);
  const plain = documents.map(
    ({ id, title, text, published }): JudgedDocument => ({
      id,
      title: title.value,
      text,
      published: published?.value ?? null,
    }),
  );
  return toKnownItems(plain, SEED);
}
