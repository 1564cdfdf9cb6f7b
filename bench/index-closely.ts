import type { AttachedEngine } from "@/engine/client/attached-engine";
import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { findUnread } from "@/indexer/close-reading/find-unread";
import type { PublishedText } from "@/indexer/close-reading/pass-options";
import { readClosely } from "@/indexer/close-reading/read-closely";
import { openCloseReader } from "@/indexer/close-reading/reader";
import { openReadingStore } from "@/indexer/close-reading/reading-store";
import { openIndexWorkers } from "@/indexer/documents/index-workers";
import type { DocumentRow } from "@/indexer/manifest/manifest";
import { withManifest } from "@/indexer/manifest/open-manifest";
import { runIndexing } from "@/indexer/run/run-indexing";
import type { RunSummary } from "@/indexer/run/summary";
import { toWholeText } from "@/search/document/text-parts";
import { openEngine } from "@/search/meilisearch/engine";
import { readStoredTexts } from "@/search/meilisearch/read-documents";

/** So many documents are read closely side by side. */
const THREADS = 2;

type Folders = { readonly corpus: string; readonly data: string; readonly engine: AttachedEngine };

/**
 * Indexes a corpus and reads all of it closely, as `npm run index` does; without an encoder it is only indexed. Gives the
 * summary of the first run.
 */
export async function indexClosely(
  folders: Folders,
  closeEncoder: CloseEncoder | null,
  onMessage: (message: string) => void = () => undefined,
): Promise<RunSummary> {
  const workers = openIndexWorkers({ seconds: 60, memory: 1_024 });
  const index = (): Promise<RunSummary> =>
    runIndexing({
      ...folders,
      workers,
      project: process.cwd(),
      full: false,
      closeEncoder,
      now: () => new Date(),
      onProgress: () => undefined,
    });
  try {
    const summary = await index();
    if (closeEncoder === null) return summary;
    onMessage(`Reading ${summary.documents} documents closely…`);
    await readAll(folders, closeEncoder, onMessage);
    await index();
    return summary;
  } finally {
    await workers.close();
  }
}

async function readAll(
  { data, engine: { url, searchKey } }: Folders,
  encoder: CloseEncoder,
  onMessage: (message: string) => void,
): Promise<void> {
  const access = { engine: openEngine({ url, key: searchKey }) };
  const store = await openReadingStore(data, encoder.version, onMessage);
  const reader = openCloseReader(THREADS, null);
  try {
    await readClosely({
      reader,
      store,
      findUnread: async () =>
        withManifest(data, ({ documents }) => findUnread(documents.values(), encoder, store)),
      isOutdated: async () => false,
      sweep: async () => undefined,
      takeRequests: async () => [],
      readTexts: async (rows) =>
        toTexts(
          rows,
          await readStoredTexts(
            rows.map(({ id }) => id),
            access,
          ),
        ),
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onProblem: (id, reason) => onMessage(`Not read closely: ${id}: ${reason}`),
    });
  } finally {
    await reader.close();
    store.close();
  }
}

function toTexts(
  rows: readonly DocumentRow[],
  stored: Awaited<ReturnType<typeof readStoredTexts>>,
): readonly PublishedText[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return stored.flatMap(({ id, title, text }) => {
    const row = byId.get(id);
    return row ? { id, title, text: toWholeText(text), language: row.language, words: row.words } : [];
  });
}
