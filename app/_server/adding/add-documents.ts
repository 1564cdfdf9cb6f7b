import "server-only";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readReader } from "@/access/current-reader";
import type { Added, AddedDocument, AddedReading } from "@/search/document/added";
import { maySee } from "@/search/document/granted";
import { readTitles } from "@/search/meilisearch/read-documents";
import { withDeadline } from "@/system/deadline";
import { openOneAfterAnother } from "@/system/one-after-another";
import { toProgram } from "@/system/programs";
import { readSettings } from "@/system/settings";
import { writeDeed } from "../services/audited";
import { withEngine } from "../services/engine";
import type { Addition } from "./added-form";
import { IdTaken, NotThere, UnreadableFile } from "./errors";
import { withSuffix } from "./file-name";
import { runProcess } from "./run-process";
import { dropStaged, moveIn, renameStaged, type Staged, stageFiles } from "./stage-files";
import { takeIn } from "./take-in";

/** One after the other, so that names stay free from when they are chosen. */
const inTurn = openOneAfterAnother();

/**
 * Adds files to the corpus: all of them, once each was read and may be added, or none.
 *
 * @throws UnreadableFile, IdTaken; NotThere for a collection that the reader does not see; CorpusClosed.
 */
export async function addDocuments(addition: Addition): Promise<Added> {
  checkCollections([addition.collection]);
  const { documents, problems } = await inTurn(() => takeFiles(addition));
  const isSearchable = await takeIn();
  return {
    state: isSearchable ? "searchable" : "queued",
    ids: documents.map(({ id }) => id),
    documents: documents.map(({ statesId: _, ...document }) => document),
    problems,
  };
}

async function takeFiles(addition: Addition): Promise<AddedReading> {
  const { corpus } = readSettings();
  const first = await stageFiles(corpus, addition);
  try {
    const { staged, reading } = await readStaged(first);
    checkReadable(staged, reading);
    checkCollections(reading.documents.map(({ collection }) => collection));
    await checkIds(reading);
    const files = staged.files.map(({ name }) => name);
    await writeDeed({
      deed: "document.add",
      subject: staged.collection,
      details: { files, documents: reading.documents.length },
    });
    await moveIn(corpus, staged);
    return reading;
  } finally {
    await dropStaged(first.folder);
  }
}

type Read = { readonly staged: Staged; readonly reading: AddedReading };

/** Reads the files, again under other names where what their paths make is the id of a document already. */
async function readStaged(staged: Staged): Promise<Read> {
  const reading = await read(staged);
  const taken = await findTaken(reading.documents.filter(({ statesId }) => !statesId));
  if (taken.length === 0) return { staged, reading };
  let renamed = staged;
  for (const name of new Set(taken.map(({ path }) => toFileName(path))))
    renamed = await renameStaged(renamed, name, withSuffix(name, randomBytes(4).toString("hex")));
  return { staged: renamed, reading: await read(renamed) };
}

async function read({ folder }: Staged): Promise<AddedReading> {
  const command = [...toProgram(join("bin", "shared", "read-added-process.ts")), folder];
  return JSON.parse(await runProcess(command, [0])) as AddedReading;
}

function toFileName(path: string): string {
  return path.split("#")[0]?.split("/").at(-1) ?? "";
}

/** Each file must hold a document at least. */
function checkReadable({ files }: Staged, { documents, problems }: AddedReading): void {
  const read = new Set(documents.map(({ path }) => toFileName(path)));
  const reasons = files
    .filter(({ name }) => !read.has(name))
    .map(({ name, sent }) => {
      const problem = problems.find(({ path }) => toFileName(path) === name);
      return `${sent || name}: ${problem?.reason ?? "It is of a kind that is not read."}`;
    });
  if (reasons.length > 0) throw new UnreadableFile(reasons);
}

function checkCollections(collections: readonly string[]): void {
  const { granted } = readReader();
  if (!collections.every((one) => maySee(granted, one)))
    throw new NotThere("There is no such collection to add to.");
}

/** No document of the corpus is replaced; who does not see all of them learns of no id, since none may be stated. */
async function checkIds({ documents }: AddedReading): Promise<void> {
  const stated = documents.filter(({ statesId }) => statesId);
  const [first] = stated;
  if (first === undefined) return;
  if (readReader().granted !== "all") throw new IdTaken(first.path, null);
  const [taken] = await findTaken(stated);
  if (taken !== undefined) throw new IdTaken(taken.path, taken.id);
}

/** Those whose id a document of the index has; the time that reading took does not count. */
async function findTaken(documents: readonly AddedDocument[]): Promise<readonly AddedDocument[]> {
  const ids = documents.map(({ id }) => id);
  const { searchSeconds } = readSettings().limits;
  const stored = await withDeadline(searchSeconds * 1_000, () =>
    withEngine((_, whole) => readTitles(ids, whole)),
  );
  const known = new Set(stored.map(({ id }) => id));
  return documents.filter(({ id }) => known.has(id));
}
