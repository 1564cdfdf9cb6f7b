import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { findUnread } from "@/indexer/close-reading/find-unread";
import { openReadingStore } from "@/indexer/close-reading/reading-store";
import { withManifest } from "@/indexer/manifest/open-manifest";
import type { Settings } from "@/system/settings";
import { toFailureText } from "./failure-text";

/** What is left for the close pass. */
export type CloseWork = {
  /** How many are unread. */
  readonly documents: number;
  /** Whether it is worth waiting for, before anybody searches. */
  readonly isFirst: boolean;
};

/** What two threads are reckoned to read in a second, as measured on two cores without instructions for small numbers (VNNI). */
const WORDS_A_SECOND = 2_500;
/** So long is waited for a small corpus, in seconds. */
const PATIENCE = 60;
const MOST_DOCUMENTS = 2_000;

type Say = (line: string) => void;
type Where = Pick<Settings, "data" | "closeReading">;

/**
 * What is left to read closely or to publish of it; null where nothing is. Where that cannot be found out one line says so, and
 * it counts as nothing: all is published and can be searched without.
 */
export async function findCloseWork(
  settings: Where,
  encoder: CloseEncoder,
  say: Say,
): Promise<CloseWork | null> {
  try {
    return await findWork(settings, encoder, say);
  } catch (error) {
    say(`No document is read closely: ${toFailureText(error)}`);
    return null;
  }
}

async function findWork(
  { data, closeReading }: Where,
  encoder: CloseEncoder,
  say: Say,
): Promise<CloseWork | null> {
  const store = await openReadingStore(data, encoder.version, say);
  try {
    const { unread, unpublished } = await withManifest(data, ({ documents }) =>
      findUnread(documents.values(), encoder, store),
    );
    // What is read but not published takes a run of its time too.
    const left = [...unread, ...unpublished];
    if (left.length === 0) return null;
    const words = left.reduce((sum, row) => sum + row.words, 0);
    const isShort = left.length <= MOST_DOCUMENTS && words < WORDS_A_SECOND * PATIENCE;
    return { documents: unread.length, isFirst: closeReading === "first" || isShort };
  } finally {
    store.close();
  }
}
