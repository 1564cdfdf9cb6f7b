import type { Meilisearch } from "meilisearch";
import { CARRIERS, type CarriersRow } from "@/search/collection/carriers";
import type { CloseReading } from "@/search/collection/close-reading";
import type { NameRow } from "@/search/collection/names";
import { POSTINGS } from "@/search/collection/postings-row";
import type { SharedFile } from "@/search/collection/shared-file";
import type { SharedStory } from "@/search/collection/shared-stories";
import type { StoredUnread } from "@/search/collection/unread";
import { COLLECTION_WORDS, VOCABULARY } from "@/search/collection/vocabulary-rows";
import { inBatches } from "@/search/document/in-batches";
import type { IndexedDocument } from "@/search/document/indexed-document";
import type { IndexedCorrections } from "@/search/document/listed-corrections";
import { toInExpression } from "@/search/meilisearch/expressions";
import {
  DOCUMENTS,
  GENERATION_ID,
  MOST_IDS,
  NAME_SETTINGS,
  NAMES,
  toDocumentSettings,
} from "@/search/meilisearch/index-settings";
import { openClient } from "./client";
import { BATCH_CHARACTERS, insisted, mark, settled, toSender, waitForSwaps } from "./engine-tasks";
import { dropNext, makeNext, NEXT_DOCUMENTS, NEXT_NAMES, swapNext } from "./index-pair";
import type { StoryMark } from "./story-marks";

/** The write door: the only place that changes the index. */
export type Publisher = {
  /** Waits for a swap that a killed run has left to the engine; what is live is known only then. */
  readonly waitForSwaps: () => Promise<void>;
  /** Begins a new pair of indexes beside the live one, for vectors of so many dimensions; without them for none. */
  readonly beginWhole: (dimensions?: number | null) => Promise<WholeBuild>;
  /** Changes the live pair in place: all documents in one task, then the stories of others, then the names. */
  readonly publishChanges: (changes: Changes) => Promise<void>;
};

/** A removed document: a stub that every search leaves out until the next whole build sweeps it. */
type GoneDocument = Pick<IndexedDocument, "id" | "_vectors"> & {
  readonly gone: true;
  readonly within: false;
};

/** Documents of which some fields are made anew out of what the index holds of them. */
export type Respelling = {
  readonly ids: readonly string[];
  readonly respell: (stored: Pick<IndexedDocument, "id" | "tags">) => Partial<IndexedDocument>;
};

const NO_RESPELLING: Respelling = { ids: [], respell: () => ({}) };

/** What is published with the names, so that the site can tell what this state of the index is. */
export type Generation = {
  readonly name: string;
  readonly corrections: IndexedCorrections;
  readonly unread: StoredUnread;
  /** Files that hold documents of several collections. */
  readonly sharedFiles: readonly SharedFile[];
  readonly sharedStories: readonly SharedStory[];
  /** Left out where no document was read closely. */
  readonly closeReading?: CloseReading;
};

type Changes = {
  readonly documents: readonly (IndexedDocument | GoneDocument)[];
  /** Of documents that stay as they are but for their story. */
  readonly marks: readonly StoryMark[];
  readonly respelling: Respelling;
  /** Rows of the names that go. */
  readonly droppedNames: readonly string[];
  readonly names: readonly NameRow[];
  readonly generation: Generation;
};

/**
 * A pair of indexes under construction. Nothing of it is seen before `publish`; `abandon` leaves no trace. Stories are
 * known only when all documents are there, so `publish` takes them.
 */
type WholeBuild = {
  readonly add: (document: IndexedDocument) => Promise<void>;
  readonly publish: (
    names: readonly NameRow[],
    generation: Generation,
    marks?: readonly StoryMark[],
    respelling?: Respelling,
  ) => Promise<void>;
  readonly abandon: () => Promise<void>;
};

/** Opens the write door of an engine. */
export function openPublisher({ url, key }: { url: string; key: string }): Publisher {
  const client = openClient({ url, key });
  return {
    waitForSwaps: () => waitForSwaps(client),
    beginWhole: (dimensions = null) => beginWhole(client, dimensions),
    publishChanges: (changes) => publishChanges(client, changes),
  };
}

async function publishChanges(
  client: Meilisearch,
  { documents, marks, respelling, droppedNames, names, generation }: Changes,
): Promise<void> {
  if (documents.length > 0) await settled(client, () => client.index(DOCUMENTS).addDocuments([...documents]));
  await mark(client, DOCUMENTS, marks);
  await respell(client, DOCUMENTS, respelling);
  if (droppedNames.length > 0)
    await settled(client, () => client.index(NAMES).deleteDocuments([...droppedNames]));
  await addNames(client, NAMES, names, generation);
}

/** Rows are sent in batches; the generation comes with the last, so that what it names is all there. */
async function addNames(
  client: Meilisearch,
  index: string,
  rows: readonly NameRow[],
  generation: Generation,
): Promise<void> {
  let batch: (NameRow | ReturnType<typeof toGeneration>)[] = [];
  let characters = 0;
  for (const row of rows) {
    batch.push(row);
    characters += row.kind === POSTINGS ? row.places.length + row.stems.length * 2 : 200;
    if (row.kind === VOCABULARY || row.kind === COLLECTION_WORDS) characters += row.list.length;
    if (row.kind === CARRIERS) characters += toCarriersSize(row);
    if (characters < BATCH_CHARACTERS) continue;
    await settled(client, () => client.index(index).addDocuments(batch));
    batch = [];
    characters = 0;
  }
  await settled(client, () => client.index(index).addDocuments([...batch, toGeneration(generation)]));
}

/** About how many characters a row takes on its way. */
function toCarriersSize({ documents, names, carried }: CarriersRow): number {
  const places = carried.reduce((sum, { length }) => sum + length, 0);
  return (documents.length + names.length) * 40 + places * 4;
}

function toGeneration(generation: Generation): Generation & { id: string; kind: string } {
  return { id: GENERATION_ID, kind: GENERATION_ID, ...generation };
}

async function beginWhole(client: Meilisearch, dimensions: number | null): Promise<WholeBuild> {
  const settings = { documents: toDocumentSettings(dimensions), names: NAME_SETTINGS };
  await makeNext(client, settings);
  const sender = toSender(client, NEXT_DOCUMENTS);
  return {
    add: sender.add,
    abandon: () => dropNext(client),
    publish: async (names, generation, marks = [], respelling = NO_RESPELLING) => {
      await sender.finish();
      await mark(client, NEXT_DOCUMENTS, marks);
      await respell(client, NEXT_DOCUMENTS, respelling);
      await addNames(client, NEXT_NAMES, names, generation);
      await swapNext(client, settings);
      await dropNext(client);
    },
  };
}

/** So many documents are read back and respelt at once. */
const RESPELT_AT_ONCE = 500;

async function respell(
  client: Meilisearch,
  index: string,
  { ids, respell: make }: Respelling,
): Promise<void> {
  for (const batch of inBatches(ids, RESPELT_AT_ONCE)) {
    const stored = await readTags(client, index, batch);
    if (stored.length > 0) await settled(client, () => client.index(index).updateDocuments(stored.map(make)));
  }
}

/** To a filter, ids are equal that differ in case alone, so there may be more documents than were named. */
async function readTags(
  client: Meilisearch,
  index: string,
  ids: readonly string[],
): Promise<readonly Pick<IndexedDocument, "id" | "tags">[]> {
  const { results } = await insisted(() =>
    client.index<Pick<IndexedDocument, "id" | "tags">>(index).getDocuments({
      filter: toInExpression("id", ids),
      fields: ["id", "tags"],
      limit: MOST_IDS,
    }),
  );
  const wanted = new Set(ids);
  return results.filter(({ id }) => wanted.has(id));
}
