import "server-only";
import { saveCorrection, undoCorrection } from "@/saved/corrections/corrections";
import type { Correction } from "@/search/document/correction";
import type { NewCorrection } from "@/search/document/correction-schema";
import { toJudged } from "@/search/document/judgements";
import {
  type CorrectedDocument,
  type ListedCorrection,
  toListed,
  toListedFor,
} from "@/search/document/listed-corrections";
import { toWholeText } from "@/search/document/text-parts";
import { readDocument } from "@/search/meilisearch/read-documents";
import { readIndexedCorrections } from "@/search/meilisearch/read-names";
import { readSettings } from "@/system/settings";
import { writeDeed } from "../services/audited";
import { withEngine } from "../services/engine";
import { readSeenCorrections, requireSeen } from "./seen-corrections";

/** Every correction that is in force or still felt, newest first. */
export async function listCorrections(signal?: AbortSignal): Promise<readonly ListedCorrection[]> {
  return toListed(...(await readStandingAndIndexed(signal)));
}

/** Those that concern a document, newest first. */
export async function listCorrectionsOf(
  document: CorrectedDocument,
  signal?: AbortSignal,
): Promise<readonly ListedCorrection[]> {
  return toListedFor(document, ...(await readStandingAndIndexed(signal)));
}

/**
 * Saves what a reader wants changed or finds right, with the tag that it judges as it is now; null when it is about a document that
 * is not there.
 *
 * @throws NotSaved when it cannot be written.
 */
export async function saveJudged(correction: NewCorrection): Promise<Correction | null> {
  if (correction.document === null) return saveWritten(correction);
  const id = correction.document;
  const document = await withEngine((context) => readDocument(id, context));
  if (document === null) return null;
  const read = { id, tags: document.tags, text: toWholeText(document.text) };
  const judged = toJudged(correction.change, read, await readSeenCorrections());
  return saveWritten(judged === undefined ? correction : { ...correction, judged });
}

async function saveWritten(correction: Parameters<typeof saveCorrection>[1]): Promise<Correction> {
  const { document, change } = correction;
  await writeDeed({ deed: "correction.save", subject: document ?? "", details: { kind: change.kind } });
  return saveCorrection(readSettings(), correction, new Date());
}

/** Undoes a correction that the reader may know of. @throws NoSuchCorrection, NotSaved */
export async function undoWritten(id: string): Promise<Correction> {
  await requireSeen(id);
  await writeDeed({ deed: "correction.undo", subject: id });
  return undoCorrection(readSettings(), id, new Date());
}

/** The corrections that readers wrote, and those of them that the index has taken up. */
async function readStandingAndIndexed(signal?: AbortSignal) {
  const indexed = await withEngine(readIndexedCorrections, signal);
  return [await readSeenCorrections(signal), indexed] as const;
}
