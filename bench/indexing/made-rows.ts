import { Readable } from "node:stream";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { openIndexCopier, type StoredDocument } from "@/indexer/publishing/copy-index";
import { BenchFault } from "../errors";
import { toPeer } from "../peer";

/** Both indexes as a run made them: their rows, and how the engine is to index these. */
export type MadeRows = readonly { readonly rows: readonly StoredDocument[]; readonly settings: object }[];

/** Reads what the last run published. */
export async function readMadeRows({ url, indexingKey }: AttachedEngine): Promise<MadeRows> {
  const copier = openIndexCopier({ url, key: indexingKey });
  const settings = await copier.readSettings();
  if (settings === null) throw new BenchFault("Nothing was indexed.");
  return [
    { rows: await Readable.from(copier.readLive("documents")).toArray(), settings: settings.documents },
    { rows: await Readable.from(copier.readLive("names")).toArray(), settings: settings.names },
  ];
}

/** Seconds in which the engine indexes such rows once more, beside the live ones, and then forgets them. */
export async function pushMadeRows(made: MadeRows, engine: AttachedEngine): Promise<number> {
  const peers = made.map(({ rows, settings }, at) => ({
    peer: toPeer(engine, `bench_made_${at}`),
    rows,
    settings,
  }));
  const started = performance.now();
  for (const { peer, rows, settings } of peers) await peer.fill(rows, settings);
  const seconds = (performance.now() - started) / 1_000;
  for (const { peer } of peers) await peer.drop();
  return seconds;
}
