import { availableParallelism } from "node:os";
import { join } from "node:path";
import { loadRuntime } from "@/encoder/runtime";
import { attachEngine } from "@/engine/attach";
import { openNodes } from "@/engine/cluster/open-nodes";
import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { findUnread } from "@/indexer/close-reading/find-unread";
import type { PublishedText } from "@/indexer/close-reading/pass-options";
import { readClosely } from "@/indexer/close-reading/read-closely";
import { openCloseReader } from "@/indexer/close-reading/reader";
import { openReadingStore } from "@/indexer/close-reading/reading-store";
import { takeRequests } from "@/indexer/close-reading/take-requests";
import type { DocumentRow } from "@/indexer/manifest/manifest";
import { withManifest } from "@/indexer/manifest/open-manifest";
import { toWholeText } from "@/search/document/text-parts";
import { readStoredTexts } from "@/search/meilisearch/read-documents";
import type { Access } from "@/search/meilisearch/requests";
import { takeLock } from "@/system/lock";
import { readSettings, type Settings } from "@/system/settings";
import { findCloseEncoder } from "./close-encoder";
import type { CloseEvent } from "./close-events";
import { lowerPriority } from "./low-priority";
import { runCommand } from "./run-command";
import { openStopSignal } from "./stop-signal";

/**
 * The close pass as a process of its own, of low priority: reads what the index holds and was not read closely, and
 * stores what it reads. It publishes nothing. Prints a `CloseEvent` a line.
 */

/** More readers than this take more memory than the pass may have. */
const MOST_THREADS = 2;
/** WebAssembly takes some 0.5 GB for each network, and a reader has two. */
const MOST_THREADS_OF_WASM = 1;

// Before anything starts a thread: threads have the priority of the one that starts them.
lowerPriority();
await runCommand(main);

function print(event: CloseEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

function say(line: string): void {
  print({ kind: "line", line });
}

async function main(): Promise<void> {
  const settings = readSettings();
  const stop = openStopSignal();
  const encoder = await findCloseEncoder(settings, say);
  if (encoder === null) return;
  const lock = await takeLock(join(settings.data, "close-reading.lock"));
  if ("holder" in lock) return print({ kind: "held", holder: lock.holder });
  try {
    await pass(settings, encoder, stop.signal);
  } finally {
    await lock.release();
  }
}

async function pass(settings: Settings, encoder: CloseEncoder, signal: AbortSignal): Promise<void> {
  const engine = await attachEngine(settings, say);
  const access = { engine: openNodes({ nodes: engine.nodes, key: engine.searchKey }), signal };
  const store = await openReadingStore(settings.data, encoder.version, say);
  const { name } = await loadRuntime();
  const most = name === "wasm" ? MOST_THREADS_OF_WASM : MOST_THREADS;
  const threads = Math.min(most, availableParallelism());
  const reader = openCloseReader(threads, settings.encoder);
  try {
    await readClosely({
      reader,
      store,
      ...toListing(settings.data, encoder, store),
      sweep: async () => {
        const keys = await withManifest(settings.data, ({ documents }) =>
          [...documents.values()].flatMap((row) => (row.gone === null ? [row.textKey] : [])),
        );
        await store.sweep(keys);
      },
      takeRequests: () => takeRequests(settings.data),
      readTexts: (rows) => readTexts(rows, access),
      signal,
      onProgress: (progress) => print({ kind: "progress", ...progress }),
      onProblem: (id, reason) => print({ kind: "problem", id, reason }),
    });
  } finally {
    await reader.close();
    store.close();
    await engine.release();
  }
}

/** What is unread by the manifest, which is outdated as soon as a run has written to it. */
function toListing(
  data: string,
  encoder: CloseEncoder,
  store: Parameters<typeof findUnread>[2],
): Pick<Parameters<typeof readClosely>[0], "findUnread" | "isOutdated"> {
  let listed = "";
  return {
    findUnread: async () => {
      return withManifest(data, ({ run, documents }) => {
        listed = run?.generation ?? "";
        return findUnread(documents.values(), encoder, store);
      });
    },
    isOutdated: async () => listed !== (await withManifest(data, ({ run }) => run?.generation ?? "")),
  };
}

async function readTexts(rows: readonly DocumentRow[], access: Access): Promise<readonly PublishedText[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stored = await readStoredTexts([...byId.keys()], access);
  return stored.flatMap(({ id, title, text }) => {
    const row = byId.get(id);
    return row ? { id, title, text: toWholeText(text), language: row.language, words: row.words } : [];
  });
}
