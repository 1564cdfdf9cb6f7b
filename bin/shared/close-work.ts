import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { findUnread } from "@/indexer/close-reading/find-unread";
import { openReadingStore } from "@/indexer/close-reading/reading-store";
import { readManifest } from "@/indexer/manifest/manifest";
import type { Settings } from "@/system/settings";

/** What is left for the close pass. */
export type CloseWork = {
  readonly documents: number;
  readonly words: number;
  /** Whether it is worth waiting for, before anybody searches. */
  readonly isFirst: boolean;
};

/** What two threads are reckoned to read in a second, as measured on two cores without instructions for small numbers (VNNI). */
const WORDS_A_SECOND = 2_500;
/** So long is waited for a small corpus, in seconds. */
const PATIENCE = 60;
const MOST_DOCUMENTS = 2_000;

/** What is left to read closely or to publish of it; null where nothing is. */
export async function findCloseWork(
  { data, closeReading }: Pick<Settings, "data" | "closeReading">,
  encoder: CloseEncoder,
  say: (line: string) => void,
): Promise<CloseWork | null> {
  const { documents: rows } = await readManifest(data);
  const store = await openReadingStore(data, encoder.version, say);
  try {
    const { unread, unpublished } = await findUnread(rows.values(), encoder, store);
    if (unread.length + unpublished.length === 0) return null;
    const words = unread.reduce((sum, row) => sum + row.words, 0);
    const isShort = unread.length <= MOST_DOCUMENTS && words < WORDS_A_SECOND * PATIENCE;
    return { documents: unread.length, words, isFirst: closeReading === "first" || isShort };
  } finally {
    store.close();
  }
}
