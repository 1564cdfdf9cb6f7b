import type { Meilisearch } from "meilisearch";
import { DOCUMENTS, NAME_SETTINGS, NAMES, toDocumentSettings } from "@/search/meilisearch/index-settings";
import { openClient } from "./client";
import { mark, settled, waitForSwaps } from "./engine-tasks";
import type { PairSettings } from "./index-pair";
import { addNames } from "./name-rows";
import type { DocumentChanges, NameChanges, Publisher, WholeBuild } from "./publisher";
import { NO_RESPELLING, respell } from "./respell";
import { toStoredRow } from "./stored-row";
import { beginSteps } from "./whole-steps";

/** Opens the write door of an engine that holds all documents. */
export function openPublisher({ url, key }: { url: string; key: string }): Publisher {
  const client = openClient({ url, key });
  return {
    waitForSwaps: () => waitForSwaps(client),
    beginWhole: (dimensions = null) => beginWhole(client, dimensions),
    publishChanges: async (changes) => {
      await changeDocuments(client, changes);
      await dropNames(client, changes);
      await addNames(client, NAMES, changes.names, changes.generation);
    },
  };
}

/** Changes documents of the live pair: all of them in one task, then the stories of others, then what is respelt. */
export async function changeDocuments(
  client: Meilisearch,
  { documents, marks, respelling }: DocumentChanges,
): Promise<void> {
  const rows = documents.map(toStoredRow);
  if (rows.length > 0) await settled(client, () => client.index(DOCUMENTS).addDocuments(rows));
  await mark(client, DOCUMENTS, marks);
  await respell(client, DOCUMENTS, respelling);
}

/** Takes rows that go out of the live names. */
export async function dropNames(
  client: Meilisearch,
  { droppedNames }: Pick<NameChanges, "droppedNames">,
): Promise<void> {
  if (droppedNames.length > 0)
    await settled(client, () => client.index(NAMES).deleteDocuments([...droppedNames]));
}

async function beginWhole(client: Meilisearch, dimensions: number | null): Promise<WholeBuild> {
  const settings: PairSettings = { documents: toDocumentSettings(dimensions), names: NAME_SETTINGS };
  const steps = await beginSteps(client, settings);
  return {
    add: steps.add,
    addName: steps.addName,
    abandon: steps.drop,
    publish: async (names, generation, marks = [], respelling = NO_RESPELLING) => {
      await steps.finish(marks, respelling);
      await steps.putNames(names, generation);
      await steps.swap();
      await steps.drop();
    },
  };
}
