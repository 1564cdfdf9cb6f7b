import "server-only";
import { readCorrections } from "@/saved/corrections/corrections";
import {
  type CorrectedDocument,
  type ListedCorrection,
  toListed,
  toListedFor,
} from "@/search/document/listed-corrections";
import { readIndexedCorrections } from "@/search/meilisearch/read-names";
import { readSettings } from "@/system/settings";
import { withEngine } from "../services/engine";

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

/** The corrections that readers wrote, and those of them that the index has taken up. */
async function readStandingAndIndexed(signal?: AbortSignal) {
  const indexed = await withEngine(readIndexedCorrections, signal);
  return [await readCorrections(readSettings()), indexed] as const;
}
