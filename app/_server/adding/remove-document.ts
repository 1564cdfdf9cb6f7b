import "server-only";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ABOUT_ENDING } from "@/search/document/about-schema";
import type { Removed } from "@/search/document/added";
import { readDocument } from "@/search/meilisearch/read-documents";
import { readSettings } from "@/system/settings";
import { findOriginalAt } from "../originals/find-original";
import { writeDeed } from "../services/audited";
import { withEngine } from "../services/engine";
import { NotThere, PartOfFile } from "./errors";
import { toClosed } from "./stage-files";
import { takeIn } from "./take-in";

/**
 * Removes the file of a document from the corpus, and what lies beside it about it. `all`: with all that the file holds.
 *
 * @throws NotThere where there is no such document, or it is in no file of the corpus, or in one that holds others which the reader
 * does not see; PartOfFile; CorpusClosed.
 */
export async function removeDocument(id: string, all: boolean): Promise<Removed> {
  const document = await withEngine((context) => readDocument(id, context));
  const original = document === null ? null : await findOriginalAt(document.metadata.path);
  if (original === null)
    throw new NotThere("There is no document with this id, or its file is not in the corpus folder.");
  const { path: file, isWhole } = original;
  if (!isWhole && !all) throw new PartOfFile(file);
  await writeDeed({ deed: "document.remove", subject: id, details: { file } });
  const { corpus } = readSettings();
  try {
    await rm(join(corpus, file));
    await rm(join(corpus, `${file}${ABOUT_ENDING}`), { force: true });
  } catch (error) {
    throw toClosed(error);
  }
  return { state: (await takeIn()) ? "removed" : "queued", id, file };
}
