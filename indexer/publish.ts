import { setImmediate as aMoment } from "node:timers/promises";
import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { POSTINGS } from "@/search/close/postings";
import { DOCUMENT_SETTINGS, DOCUMENTS, GENERATION_ID, NAME_SETTINGS, NAMES } from "@/search/index-settings";
import type { IndexedDocument } from "@/search/indexed-document";
import type { IndexedCorrections } from "@/search/listed-corrections";
import type { NameRow } from "@/search/names";
import { VOCABULARY } from "@/search/vocabulary";
import { TaskFailed } from "./errors";

/** The write door: the only place that changes the index. */
export type Publisher = {
  /** Begins a new pair of indexes beside the live one. */
  readonly beginWhole: () => Promise<WholeBuild>;
  /** Changes the live pair in place: all documents in one task, then the names. */
  readonly publishChanges: (changes: Changes) => Promise<void>;
};

/** A removed document: a stub that every search leaves out until the next whole build sweeps it. */
export type GoneDocument = { readonly id: string; readonly gone: true };

/** What is published with the names, so that the site can tell what this state of the index is. */
export type Generation = { readonly name: string; readonly corrections: IndexedCorrections };

export type Changes = {
  readonly documents: readonly (IndexedDocument | GoneDocument)[];
  readonly names: readonly NameRow[];
  readonly generation: Generation;
};

/** A pair of indexes under construction. Nothing of it is seen before `publish`; `abandon` leaves no trace. */
export type WholeBuild = {
  readonly add: (document: IndexedDocument) => Promise<void>;
  readonly publish: (names: readonly NameRow[], generation: Generation) => Promise<void>;
  readonly abandon: () => Promise<void>;
};

const NEXT_DOCUMENTS = `${DOCUMENTS}_next`;
const NEXT_NAMES = `${NAMES}_next`;

/** Documents are sent in batches of about this many characters, a few on their way at a time. */
const BATCH_CHARACTERS = 8_000_000;
const MOST_TASKS_AHEAD = 4;

/** Opens the write door of an engine. */
export function openPublisher({ url, key }: { url: string; key: string }): Publisher {
  const client = new Meilisearch({
    host: url,
    apiKey: key,
    timeout: 600_000,
    requestInit: { headers: { "Accept-Encoding": "identity" } },
  });
  return {
    beginWhole: () => beginWhole(client),
    publishChanges: (changes) => publishChanges(client, changes),
  };
}

async function publishChanges(client: Meilisearch, { documents, names, generation }: Changes): Promise<void> {
  if (documents.length > 0) await settled(client, client.index(DOCUMENTS).addDocuments([...documents]));
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
    if (row.kind === VOCABULARY) characters += row.list.length;
    if (characters < BATCH_CHARACTERS) continue;
    await settled(client, client.index(index).addDocuments(batch));
    batch = [];
    characters = 0;
  }
  await settled(client, client.index(index).addDocuments([...batch, toGeneration(generation)]));
}

function toGeneration(generation: Generation): Generation & { id: string; kind: string } {
  return { id: GENERATION_ID, kind: GENERATION_ID, ...generation };
}

async function beginWhole(client: Meilisearch): Promise<WholeBuild> {
  const abandon = async (): Promise<void> => {
    await drop(client, NEXT_DOCUMENTS);
    await drop(client, NEXT_NAMES);
  };
  await abandon();
  await make(client, NEXT_DOCUMENTS, DOCUMENT_SETTINGS);
  await make(client, NEXT_NAMES, NAME_SETTINGS);
  const sender = toSender(client);
  return {
    add: sender.add,
    abandon,
    publish: async (names, generation) => {
      await sender.finish();
      await addNames(client, NEXT_NAMES, names, generation);
      await makeIfMissing(client, DOCUMENTS, DOCUMENT_SETTINGS);
      await makeIfMissing(client, NAMES, NAME_SETTINGS);
      await settled(
        client,
        client.swapIndexes([
          { indexes: [DOCUMENTS, NEXT_DOCUMENTS], rename: false },
          { indexes: [NAMES, NEXT_NAMES], rename: false },
        ]),
      );
      await abandon();
    },
  };
}

/** Sends documents in batches, the engine indexing one while the next is made. */
function toSender(client: Meilisearch): { add: WholeBuild["add"]; finish: () => Promise<void> } {
  let batch: IndexedDocument[] = [];
  let characters = 0;
  const ahead: Promise<void>[] = [];
  const send = async (): Promise<void> => {
    if (batch.length === 0) return;
    // Tagging may have kept this process busy for seconds, in which the engine has closed idle connections. It is told
    // of it only when the process has a moment; without one the batch would go out on a closed connection and be lost.
    await aMoment();
    const sent = settled(client, client.index(NEXT_DOCUMENTS).addDocuments(batch));
    sent.catch(() => undefined); // Told when it is awaited below.
    ahead.push(sent);
    batch = [];
    characters = 0;
    if (ahead.length >= MOST_TASKS_AHEAD) await ahead.shift();
  };
  return {
    add: async (document) => {
      batch.push(document);
      characters += toSize(document);
      if (characters >= BATCH_CHARACTERS) await send();
    },
    finish: async () => {
      await send();
      await Promise.all(ahead);
    },
  };
}

/** About how many characters a document takes on its way: its text is there three times. */
export function toSize(document: IndexedDocument): number {
  const text = [document.text, document.words, document.stems].flatMap((parts) => Object.values(parts));
  return text.reduce((sum, part) => sum + part.length, 2_000);
}

async function make(client: Meilisearch, name: string, settings: object): Promise<void> {
  await settled(client, client.createIndex(name, { primaryKey: "id" }));
  await settled(client, client.index(name).updateSettings(settings));
}

async function makeIfMissing(client: Meilisearch, name: string, settings: object): Promise<void> {
  try {
    await client.getRawIndex(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await make(client, name, settings);
  }
}

async function drop(client: Meilisearch, name: string): Promise<void> {
  const task = await client.deleteIndex(name);
  const done = await waitFor(client, task.taskUid);
  if (done.status !== "succeeded" && done.error?.code !== "index_not_found") throw toTaskFailed(done);
}

function isMissing(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === "index_not_found";
}

/** Waits for a task's end, however long it takes; the client's own waiting gives up after five seconds. */
async function settled(client: Meilisearch, enqueued: Promise<{ taskUid: number }>): Promise<void> {
  const done = await waitFor(client, (await enqueued).taskUid);
  if (done.status !== "succeeded") throw toTaskFailed(done);
}

type Task = Awaited<ReturnType<Meilisearch["tasks"]["getTask"]>>;

async function waitFor(client: Meilisearch, taskUid: number): Promise<Task> {
  return client.tasks.waitForTask(taskUid, { timeout: 0, interval: 40 });
}

function toTaskFailed(task: Task): TaskFailed {
  return new TaskFailed(`The engine could not ${task.type}: ${task.error?.message ?? task.status}.`);
}
