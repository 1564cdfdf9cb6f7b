import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import type { Meilisearch } from "meilisearch";
import { SHARD_FIELD, toHolders } from "@/engine/cluster/shards";
import type { Spread } from "@/search/collection/spread";
import { FACTS_ID, GENERATION_ID } from "@/search/meilisearch/index-settings";
import { IS_FACT } from "@/search/meilisearch/read-names";
import { readLines } from "@/system/lines";
import { toPlace } from "@/system/place";
import { openClient } from "./client";
import { type Copied, type IndexCopier, openIndexCopier, type StoredDocument } from "./copy-index";
import { insisted, settled } from "./engine-tasks";
import { NEXT_DOCUMENTS, NEXT_NAMES, type PairSettings } from "./index-pair";
import { readSpreadOf, toPartSettings, withShard } from "./shares";

type Part = { readonly place: string; readonly client: Meilisearch; readonly copier: IndexCopier };

/** Opens engines that hold the documents together for copying, or one. A copy of some can be put onto others. */
export function openNodesCopier({
  nodes,
  key,
  replicas = 1,
}: {
  readonly nodes: readonly string[];
  readonly key: string;
  readonly replicas?: number;
}): IndexCopier {
  const parts = nodes.map((url): Part => {
    const access = { url, key };
    return { place: toPlace(url), client: openClient(access), copier: openIndexCopier(access) };
  });
  const [first, ...more] = parts;
  if (first === undefined) throw new RangeError("There is no engine to copy.");
  if (more.length === 0) return toAlone(first);
  const onAll = async (work: (part: Part) => Promise<void>): Promise<void> =>
    void (await Promise.all(parts.map(work)));
  const toSettings = ({ documents, names }: PairSettings): PairSettings => ({
    documents: toPartSettings(documents, replicas),
    names,
  });
  return {
    readSettings: first.copier.readSettings,
    readLive: (index) => readParts(parts, index, ({ copier }) => copier.readLive(index)),
    readNext: (index) => readParts(parts, index, ({ copier }) => copier.readNext(index)),
    begin: (settings) => onAll(({ copier }) => copier.begin(toSettings(settings))),
    add: (index, lines) => addLines(parts, replicas, index, lines),
    swap: async (settings) => {
      await writeSpread(parts, replicas);
      await onAll(({ copier }) => copier.swap(toSettings(settings)));
    },
    drop: () => onAll(({ copier }) => copier.drop()),
  };
}

/** One engine, which has all that is put onto it, wherever it lay when it was copied. */
function toAlone({ client, copier }: Part): IndexCopier {
  return {
    ...copier,
    swap: async (settings) => {
      await putSpread(client, null);
      await copier.swap(settings);
    },
  };
}

/** Documents lie apart, and are read where they come first; the names are whole on each. */
async function* readParts(
  parts: readonly Part[],
  index: Copied,
  read: (part: Part) => AsyncGenerator<StoredDocument>,
): AsyncGenerator<StoredDocument> {
  for (const part of index === "names" ? parts.slice(0, 1) : parts)
    for await (const document of read(part))
      if ((document[SHARD_FIELD] ?? part.place) === part.place || index === "names") yield document;
}

async function addLines(
  parts: readonly Part[],
  replicas: number,
  index: Copied,
  lines: Readable,
): Promise<void> {
  const places = parts.map(({ place }) => place);
  const streams = new Map(places.map((place) => [place, new PassThrough()]));
  const adding = parts.map(({ place, copier }) => copier.add(index, streams.get(place) ?? new PassThrough()));
  const deal = async (): Promise<void> => {
    for await (const line of readLines(lines)) {
      for (const { place, text } of index === "names"
        ? places.map((place) => ({ place, text: line }))
        : toPlacedLines(line, places, replicas))
        await write(streams.get(place), text);
    }
    for (const stream of streams.values()) stream.end();
  };
  await Promise.all([...adding, deal()]);
}

/** A document as a line for each place that holds it. */
function toPlacedLines(line: string, places: readonly string[], replicas: number) {
  const document = JSON.parse(line) as StoredDocument;
  const text = JSON.stringify(withShard(document, places, replicas));
  return toHolders(document.id, places, replicas).map((place) => ({ place, text }));
}

async function write(stream: PassThrough | undefined, line: string): Promise<void> {
  if (stream?.write(`${line}\n`) === false) await once(stream, "drain");
}

/** What is put together says where its documents lie now, wherever they lay when it was copied. */
async function writeSpread(parts: readonly Part[], replicas: number): Promise<void> {
  const spread = await readSpreadOf({ nodes: parts, replicas }, NEXT_DOCUMENTS);
  for (const { client } of parts) await putSpread(client, spread);
}

async function putSpread(client: Meilisearch, spread: Spread | null): Promise<void> {
  const names = client.index(NEXT_NAMES);
  const { results } = await insisted(
    () => names.getDocuments({ filter: IS_FACT, fields: ["id", "spread"], limit: 2 }),
    "results",
  );
  if (spread === null && results.every((row) => (row.spread ?? null) === null)) return;
  const ids = results.map((row): unknown => row.id);
  // A copy of an earlier release has all it knows in one row.
  const id = ids.includes(FACTS_ID) ? FACTS_ID : GENERATION_ID;
  if (ids.includes(GENERATION_ID)) await settled(client, () => names.updateDocuments([{ id, spread }]));
}
