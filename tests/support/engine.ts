import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { openNodes } from "@/engine/cluster/open-nodes";
import { openNodesPublisher } from "@/indexer/publishing/nodes-publisher";
import type { Publisher } from "@/indexer/publishing/publisher";
import type { CloseReading } from "@/search/collection/close-reading";
import type { NameEntry } from "@/search/collection/name-entry";
import { openPostingsBook } from "@/search/collection/postings-book";
import type { PostingsRow } from "@/search/collection/postings-row";
import type { Vocabulary } from "@/search/collection/vocabulary";
import { openVocabularyBook } from "@/search/collection/vocabulary-book";
import { toVocabularyRows } from "@/search/collection/vocabulary-rows";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toWholeText } from "@/search/document/text-parts";
import { type NamesMemory, toNamesMemory } from "@/search/meilisearch/memory";
import type { Engine } from "@/search/meilisearch/requests";
import { toWords } from "@/search/text/words";
import { toSettings } from "@/system/settings";
import { request } from "./shared/requests";

/** A real engine for one test file alone, empty at first, with its data folder. */
export type TestEngine = {
  readonly data: string;
  readonly attached: AttachedEngine;
  readonly engine: Engine;
  readonly memory: NamesMemory;
  /** Where documents were read closely, `closeReading` says so, and every document has its `_vectors`. */
  readonly publish: (
    documents: readonly IndexedDocument[],
    names?: readonly NameEntry[],
    closeReading?: CloseReading,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The words of documents, as a run counts them. */
function toVocabulary(documents: readonly IndexedDocument[]): Vocabulary {
  const book = openVocabularyBook();
  for (const { title, text, collection } of documents)
    book.add([...toWords(title), ...toWords(toWholeText(text))], collection);
  return book.vocabulary();
}

function toPostings(documents: readonly IndexedDocument[], generation: string): PostingsRow[] {
  const book = openPostingsBook(generation);
  for (const { id, title, text } of documents)
    book.add(id, [...toWords(title), ...toWords(toWholeText(text))]);
  return book.rows();
}

/** What is published as a whole. */
type WholeIndex = {
  readonly documents: readonly IndexedDocument[];
  readonly names?: readonly NameEntry[] | undefined;
  readonly closeReading?: CloseReading | undefined;
};

/** Publishes documents as a run does, with the words and names that belong to them. */
export async function publishWhole(
  publisher: Publisher,
  generation: string,
  { documents, names = [], closeReading }: WholeIndex,
): Promise<void> {
  const build = await publisher.beginWhole(closeReading?.meaning?.dimensions);
  for (const document of documents) await build.add(document);
  await build.publish(
    [...names, ...toVocabularyRows(toVocabulary(documents)), ...toPostings(documents, generation)],
    {
      name: generation,
      corrections: { applied: [], unmatched: [], appliedIn: [] },
      unread: { problems: [], total: 0, ignored: 0, totals: [], ignoredIn: [] },
      sharedFiles: [],
      ...(closeReading === undefined ? {} : { closeReading }),
    },
  );
}

/** Lends the file an engine that may have served other files before; `close` empties it for the next. */
export async function startTestEngine(): Promise<TestEngine> {
  const data = await request("take", null);
  const attached = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  const engine = openNodes({ nodes: attached.nodes, key: attached.searchKey });
  const publisher = openNodesPublisher({ nodes: attached.nodes, key: attached.indexingKey });
  let generation = 0;
  return {
    data,
    attached,
    engine,
    memory: toNamesMemory(engine),
    publish: async (documents, names = [], closeReading = undefined) => {
      generation += 1;
      await publishWhole(publisher, `test-${generation}`, { documents, names, closeReading });
    },
    close: async () => {
      await attached.release();
      await request("giveBack", data);
    },
  };
}
