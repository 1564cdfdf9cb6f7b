import type { Meilisearch } from "meilisearch";
import { DOCUMENTS, NAMES } from "@/search/meilisearch/index-settings";
import { isMissing } from "./client";
import { insisted, settled, toTaskFailed, waitFor } from "./engine-tasks";

/** The pair of indexes that is built beside the live one. */
export const NEXT_DOCUMENTS = `${DOCUMENTS}_next`;
export const NEXT_NAMES = `${NAMES}_next`;

/** Settings of the two indexes. */
export type PairSettings = { readonly documents: object; readonly names: object };

/** Makes an empty pair beside the live one; what was left there of another try goes. */
export async function makeNext(client: Meilisearch, settings: PairSettings): Promise<void> {
  await dropNext(client);
  await make(client, NEXT_DOCUMENTS, settings.documents);
  await make(client, NEXT_NAMES, settings.names);
}

/** Puts the next pair in the place of the live one, and the live one in its place: both indexes in one moment. */
export async function swapNext(client: Meilisearch, settings: PairSettings): Promise<void> {
  await makeIfMissing(client, DOCUMENTS, settings.documents);
  await makeIfMissing(client, NAMES, settings.names);
  await settled(client, () =>
    client.swapIndexes([
      { indexes: [DOCUMENTS, NEXT_DOCUMENTS], rename: false },
      { indexes: [NAMES, NEXT_NAMES], rename: false },
    ]),
  );
}

/** Leaves no trace of the next pair. */
export async function dropNext(client: Meilisearch): Promise<void> {
  await drop(client, NEXT_DOCUMENTS);
  await drop(client, NEXT_NAMES);
}

async function make(client: Meilisearch, name: string, settings: object): Promise<void> {
  await settled(client, () => client.createIndex(name, { primaryKey: "id" }));
  await settled(client, () => client.index(name).updateSettings(settings));
}

async function makeIfMissing(client: Meilisearch, name: string, settings: object): Promise<void> {
  try {
    await insisted(() => client.getRawIndex(name), "uid");
  } catch (error) {
    if (!isMissing(error)) throw error;
    await make(client, name, settings);
  }
}

async function drop(client: Meilisearch, name: string): Promise<void> {
  const task = await insisted(() => client.deleteIndex(name), "taskUid");
  const done = await waitFor(client, task.taskUid);
  if (done.status !== "succeeded" && done.error?.code !== "index_not_found") throw toTaskFailed(done);
}
