import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { recordCommands } from "./record-answers/commands";
import { recordCorrections } from "./record-answers/corrections";
import { recordDocuments } from "./record-answers/documents";
import { readFacts } from "./record-answers/read-facts";
import { recordReadOnly } from "./record-answers/read-only";
import { toDocumentPages } from "./record-answers/requests/pages";
import { recordSaved } from "./record-answers/saved";
import { agent } from "./record-answers/site/send";
import { type Site, startSite } from "./record-answers/site/site";
import { recordTags } from "./record-answers/tags";
import { makeRecorder, type Recorder } from "./record-answers/writing/recorder";

/**
 * Records what a version of the project answers, so that two versions can be compared with `diff -r`.
 *
 *     node --import tsx scripts/record-answers.ts OUT CORPUS
 *
 * Run it in the folder of one version, then in that of the other, on the same day, each time into an OUT of its own.
 * It starts `npm start -- --no-watch` over CORPUS with data of its own, sends several hundred requests in a fixed
 * order, writes one file an answer, and stops what it started. What differs from run to run is replaced by the rules
 * of `record-answers/writing/normalise.ts`, and nothing else is.
 *
 * This file and its folder import none of the project's code: copied into another version, they must work unchanged,
 * whatever its folders are. The corpus is never changed: documents are only read.
 */
async function main(): Promise<void> {
  const [out, corpus] = process.argv.slice(2);
  if (out === undefined || corpus === undefined) throw new Error("Usage: record-answers.ts OUT CORPUS");
  if (existsSync(out))
    throw new Error(`${out} is there already; what an earlier run left would be compared too.`);
  const site = await startSite(resolve(corpus));
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => void site.stop().finally(() => process.exit(1)));
  try {
    await recordInto(resolve(out), site);
  } finally {
    agent.destroy();
    await site.stop();
  }
}

async function recordInto(out: string, site: Site): Promise<void> {
  const recorder = makeRecorder(out, site);
  await recordAll(recorder, site);
  const seconds = Math.round((Date.now() - site.since.getTime()) / 1000);
  console.log(`${recorder.count()} answers in ${seconds} s`);
}

async function recordAll(recorder: Recorder, site: Site): Promise<void> {
  const facts = await readFacts(recorder);
  await recordReadOnly(recorder, facts);
  const documents = await recordDocuments(recorder, facts);
  await recorder.read("document-pages", toDocumentPages(documents));
  await recordTags(recorder, site, documents);
  await recordCommands(recorder, site);
  const since = await recordSaved(recorder, facts);
  await recordCorrections(recorder, site, facts, documents, since);
}

// No `await` here: then it also runs where the nearest package.json does not say that this is a module.
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
