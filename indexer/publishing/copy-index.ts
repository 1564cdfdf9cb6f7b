import type { Readable } from "node:stream";
import type { Meilisearch } from "meilisearch";
import { DOCUMENTS, NAME_SETTINGS, NAMES, toDocumentSettings } from "@/search/meilisearch/index-settings";
import { readLines } from "@/system/lines";
import { isMissing, openClient } from "./client";
import { BATCH_CHARACTERS, insisted, settled } from "./engine-tasks";
import { dropNext, makeNext, NEXT_DOCUMENTS, NEXT_NAMES, type PairSettings, swapNext } from "./index-pair";

/** The two indexes, by the name that each has in a copy. */
export const COPIED = ["documents", "names"] as const;

export type Copied = (typeof COPIED)[number];

/** A document as the engine holds it, its vectors with it. */
export type StoredDocument = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Reads the pair of indexes as it is, and puts such a copy in the place of another. */
export type IndexCopier = {
  /** The settings of the live pair, as far as they are ours; null where nothing was ever indexed. */
  readonly readSettings: () => Promise<PairSettings | null>;
  /** All documents of an index, those that are gone included, in the engine's order. */
  readonly readLive: (index: Copied) => AsyncGenerator<StoredDocument>;
  /** The same of the pair that is being put together. */
  readonly readNext: (index: Copied) => AsyncGenerator<StoredDocument>;
  /** Begins an empty pair beside the live one. */
  readonly begin: (settings: PairSettings) => Promise<void>;
  /** Adds documents to an index of it: lines of JSON. */
  readonly add: (index: Copied, lines: Readable) => Promise<void>;
  /** Puts the two pairs in each other's place, in one moment. */
  readonly swap: (settings: PairSettings) => Promise<void>;
  /** Removes the pair that is not live. */
  readonly drop: () => Promise<void>;
};

const LIVE = { documents: DOCUMENTS, names: NAMES } as const;
const NEXT = { documents: NEXT_DOCUMENTS, names: NEXT_NAMES } as const;
/** So many documents are read at once: each may hold a book and its vectors. */
const READ_AT_ONCE = 50;

/** Opens an engine for copying. */
export function openIndexCopier(access: { readonly url: string; readonly key: string }): IndexCopier {
  const client = openClient(access);
  return {
    readSettings: () => readOwnSettings(client),
    readLive: (index) => readAll(client, LIVE[index]),
    readNext: (index) => readAll(client, NEXT[index]),
    begin: (settings) => makeNext(client, settings),
    add: (index, lines) => addLines(client, NEXT[index], lines),
    swap: (settings) => swapNext(client, settings),
    drop: () => dropNext(client),
  };
}

/** Of the engine's settings those that we set; the rest is its own matter, and differs between its versions. */
async function readOwnSettings(client: Meilisearch): Promise<PairSettings | null> {
  try {
    const [documents, names] = await Promise.all(
      [DOCUMENTS, NAMES].map((index) =>
        insisted(() => client.index(index).getSettings(), "searchableAttributes"),
      ),
    );
    return {
      documents: pick(documents ?? {}, Object.keys(toDocumentSettings(null))),
      names: pick(names ?? {}, Object.keys(NAME_SETTINGS)),
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function pick(from: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

async function* readAll(client: Meilisearch, index: string): AsyncGenerator<StoredDocument> {
  for (let offset = 0; ; offset += READ_AT_ONCE) {
    const { results } = await insisted(
      () =>
        client
          .index<StoredDocument>(index)
          .getDocuments({ offset, limit: READ_AT_ONCE, retrieveVectors: true }),
      "results",
    );
    yield* results.map(toStated);
    if (results.length < READ_AT_ONCE) return;
  }
}

type Vectors = Readonly<Record<string, { readonly embeddings: readonly unknown[] }>>;

/**
 * A document with its vectors as a publisher states them: the engine shows one that has none as if it had an empty list, which it
 * would not take back.
 */
function toStated({ _vectors, ...document }: StoredDocument): StoredDocument {
  const stated = Object.entries((_vectors ?? {}) as Vectors).map(
    ([name, vectors]) => [name, vectors.embeddings.length === 0 ? null : vectors] as const,
  );
  return stated.length === 0
    ? (document as StoredDocument)
    : { ...(document as StoredDocument), _vectors: Object.fromEntries(stated) };
}

async function addLines(client: Meilisearch, index: string, lines: Readable): Promise<void> {
  let batch: string[] = [];
  let characters = 0;
  const send = async (): Promise<void> => {
    const text = batch.join("\n");
    batch = [];
    characters = 0;
    if (text !== "")
      await settled(client, () => client.index(index).addDocumentsFromString(text, "application/x-ndjson"));
  };
  for await (const line of readLines(lines)) {
    batch.push(line);
    characters += line.length;
    if (characters >= BATCH_CHARACTERS) await send();
  }
  await send();
}
