import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import type { Meilisearch } from "meilisearch";
import { toHolder } from "@/engine/cluster/holder";
import { MOST_NODE_VALUES } from "@/engine/cluster/merge-counts";
import { toPlace } from "@/engine/cluster/place";
import { FACTS_ID, GENERATION_ID } from "@/search/meilisearch/index-settings";
import { IS_FACT } from "@/search/meilisearch/read-names";
import { readLines } from "@/system/lines";
import { openClient } from "./client";
import { type Copied, type IndexCopier, openIndexCopier, type StoredDocument } from "./copy-index";
import { countDocuments } from "./count-documents";
import { insisted, settled } from "./engine-tasks";
import { NEXT_DOCUMENTS, NEXT_NAMES, type PairSettings } from "./index-pair";

type Part = { readonly place: string; readonly client: Meilisearch; readonly copier: IndexCopier };

/** Opens engines that hold the documents together for copying, or one. A copy of some can be put onto others. */
export function openNodesCopier({
  nodes,
  key,
}: {
  readonly nodes: readonly string[];
  readonly key: string;
}): IndexCopier {
  const parts = nodes.map((url): Part => {
    const access = { url, key };
    return { place: toPlace(url), client: openClient(access), copier: openIndexCopier(access) };
  });
  const [first, ...more] = parts;
  if (first === undefined) throw new RangeError("There is no engine to copy.");
  if (more.length === 0) return first.copier;
  const onAll = async (work: (part: Part) => Promise<void>): Promise<void> =>
    void (await Promise.all(parts.map(work)));
  return {
    readSettings: first.copier.readSettings,
    readLive: (index) => readParts(parts, index, ({ copier }) => copier.readLive(index)),
    readNext: (index) => readParts(parts, index, ({ copier }) => copier.readNext(index)),
    begin: (settings) => onAll(({ copier }) => copier.begin(toPartSettings(settings))),
    add: (index, lines) => addLines(parts, index, lines),
    swap: async (settings) => {
      await writeSpread(parts);
      await onAll(({ copier }) => copier.swap(toPartSettings(settings)));
    },
    drop: () => onAll(({ copier }) => copier.drop()),
  };
}

/** Documents lie apart; the names are whole on each. */
async function* readParts(
  parts: readonly Part[],
  index: Copied,
  read: (part: Part) => AsyncGenerator<StoredDocument>,
): AsyncGenerator<StoredDocument> {
  for (const part of index === "names" ? parts.slice(0, 1) : parts) yield* read(part);
}

/** A copy of one engine alone counts fewer values than a part must. */
function toPartSettings({ documents, names }: PairSettings): PairSettings {
  const faceting = "faceting" in documents ? (documents.faceting as object) : {};
  return {
    documents: { ...documents, faceting: { ...faceting, maxValuesPerFacet: MOST_NODE_VALUES } },
    names,
  };
}

async function addLines(parts: readonly Part[], index: Copied, lines: Readable): Promise<void> {
  const places = parts.map(({ place }) => place);
  const streams = new Map(places.map((place) => [place, new PassThrough()]));
  const adding = parts.map(({ place, copier }) => copier.add(index, streams.get(place) ?? new PassThrough()));
  const deal = async (): Promise<void> => {
    for await (const line of readLines(lines)) {
      const holders =
        index === "names" ? places : [toHolder((JSON.parse(line) as StoredDocument).id, places)];
      for (const place of holders) await write(streams.get(place), line);
    }
    for (const stream of streams.values()) stream.end();
  };
  await Promise.all([...adding, deal()]);
}

async function write(stream: PassThrough | undefined, line: string): Promise<void> {
  if (stream?.write(`${line}\n`) === false) await once(stream, "drain");
}

/** What is put together says where its documents lie now, wherever they lay when it was copied. */
async function writeSpread(parts: readonly Part[]): Promise<void> {
  const spread = await Promise.all(
    parts.map(async ({ place, client }) => ({
      place,
      documents: await countDocuments(client, NEXT_DOCUMENTS),
    })),
  );
  for (const { client } of parts) {
    const names = client.index(NEXT_NAMES);
    const { results } = await insisted(() =>
      names.getDocuments({ filter: IS_FACT, fields: ["id"], limit: 2 }),
    );
    const ids = results.map((row): unknown => row.id);
    // A copy of an earlier release has all it knows in one row.
    const id = ids.includes(FACTS_ID) ? FACTS_ID : GENERATION_ID;
    if (ids.includes(GENERATION_ID)) await settled(client, () => names.updateDocuments([{ id, spread }]));
  }
}
