import "server-only";
import { readReader } from "@/access/current-reader";
import { readCorrections } from "@/saved/corrections/corrections";
import { NoSuchCorrection } from "@/saved/store/errors";
import type { Correction, Standing } from "@/search/document/correction";
import { readMembers } from "@/search/meilisearch/members";
import { readSettings } from "@/system/settings";
import { withEngine } from "../services/engine";

/**
 * The corrections that the reader may know of: those for all documents, and those of documents that he may see. Whether what another
 * is about is of a collection that is not granted or is nowhere, it does not say.
 *
 * @throws SearchUnavailable when the engine does not answer, where it is needed to know.
 */
export async function readSeenCorrections(signal?: AbortSignal): Promise<Standing> {
  const standing = await readCorrections(readSettings());
  if (readReader().granted === "all") return standing;
  const { inForce, undone, strayUndos } = standing;
  const ids = new Set([...inForce, ...undone, ...strayUndos].flatMap(({ document }) => document ?? []));
  const seen = await withEngine((context) => readMembers([...ids], context), signal);
  const isSeen = ({ document }: Correction): boolean => document === null || seen.has(document);
  return {
    inForce: inForce.filter(isSeen),
    undone: undone.filter(isSeen),
    strayUndos: strayUndos.filter(isSeen),
  };
}

/** @throws NoSuchCorrection when the reader may know of none with this id that is in force. */
export async function requireSeen(id: string): Promise<void> {
  const { inForce } = await readSeenCorrections();
  if (!inForce.some((one) => one.id === id)) throw new NoSuchCorrection();
}
