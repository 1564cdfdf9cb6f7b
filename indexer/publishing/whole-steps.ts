import type { Meilisearch } from "meilisearch";
import type { NameRow } from "@/search/collection/names";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { mark } from "./engine-tasks";
import type { Generation } from "./generation";
import { dropNext, makeNext, NEXT_DOCUMENTS, NEXT_NAMES, type PairSettings, swapNext } from "./index-pair";
import { addNames } from "./name-rows";
import { type Respelling, respell } from "./respell";
import { DOCUMENT_BYTES, NAME_BYTES, openRowSender } from "./row-sender";
import { toStoredRow } from "./stored-row";
import type { StoryMark } from "./story-marks";

/** What there is to do, in this order, to build a pair of indexes beside the live one of an engine and to put it in its place. */
export type WholeSteps = {
  readonly add: (document: IndexedDocument) => Promise<void>;
  /** Names may come at any time before the last of them. */
  readonly addName: (name: NameRow) => Promise<void>;
  /** All documents are added: their stories are marked, and what is respelt is made anew. */
  readonly finish: (marks: readonly StoryMark[], respelling: Respelling) => Promise<void>;
  /** After the last rows comes the generation. */
  readonly putNames: (names: Iterable<NameRow>, generation: Generation | null) => Promise<void>;
  readonly swap: () => Promise<void>;
  /** Removes the pair that is not live. */
  readonly drop: () => Promise<void>;
};

/** Begins with an empty pair; what was left there of another try goes. */
export async function beginSteps(client: Meilisearch, settings: PairSettings): Promise<WholeSteps> {
  await makeNext(client, settings);
  const documents = openRowSender<IndexedDocument>(client, NEXT_DOCUMENTS, DOCUMENT_BYTES);
  const sender = openRowSender<NameRow>(client, NEXT_NAMES, NAME_BYTES);
  return {
    add: (document) => documents.add(toStoredRow(document)),
    addName: sender.add,
    finish: async (marks, respelling) => {
      await documents.finish();
      await mark(client, NEXT_DOCUMENTS, marks);
      await respell(client, NEXT_DOCUMENTS, respelling);
    },
    putNames: async (names, generation) => {
      for (const name of names) await sender.add(name);
      await sender.finish();
      await addNames(client, NEXT_NAMES, [], generation);
    },
    swap: () => swapNext(client, settings),
    drop: () => dropNext(client),
  };
}
