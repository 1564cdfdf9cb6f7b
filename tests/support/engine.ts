import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AttachedEngine, attachEngine, waitForOwner } from "@/engine/attach";
import { toSettings } from "@/engine/settings";
import { openPublisher } from "@/indexer/publish";
import { openPostingsBook, type PostingsRow } from "@/search/close/postings";
import { type Engine, openEngine } from "@/search/engine";
import type { IndexedDocument } from "@/search/indexed-document";
import type { NameEntry } from "@/search/names";
import { type NamesMemory, toNamesMemory } from "@/search/names-memory";
import { toWholeText } from "@/search/parts";
import { openVocabularyBook, toVocabularyRows, type Vocabulary } from "@/search/vocabulary";
import { toWords } from "@/search/words";

/** A real engine of its own for a test file, on a data folder of its own. */
export type TestEngine = {
  readonly data: string;
  readonly attached: AttachedEngine;
  readonly engine: Engine;
  readonly memory: NamesMemory;
  readonly publish: (documents: readonly IndexedDocument[], names?: readonly NameEntry[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The words of documents, as a run counts them. */
export function toVocabulary(documents: readonly IndexedDocument[]): Vocabulary {
  const book = openVocabularyBook();
  for (const { title, text } of documents) book.add([...toWords(title), ...toWords(toWholeText(text))]);
  return book.vocabulary();
}

function toPostings(documents: readonly IndexedDocument[], generation: number): PostingsRow[] {
  const book = openPostingsBook(`test-${generation}`);
  for (const { id, title, text } of documents)
    book.add(id, [...toWords(title), ...toWords(toWholeText(text))]);
  return book.rows();
}

export async function startTestEngine(): Promise<TestEngine> {
  const data = await mkdtemp(join(tmpdir(), "parallax-test-"));
  const attached = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  const engine = openEngine({ url: attached.url, key: attached.searchKey });
  const publisher = openPublisher({ url: attached.url, key: attached.indexingKey });
  let generation = 0;
  return {
    data,
    attached,
    engine,
    memory: toNamesMemory(engine),
    publish: async (documents, names = []) => {
      const build = await publisher.beginWhole();
      for (const document of documents) await build.add(document);
      generation += 1;
      await build.publish(
        [...names, ...toVocabularyRows(toVocabulary(documents)), ...toPostings(documents, generation)],
        {
          name: `test-${generation}`,
          corrections: { applied: [], unmatched: [] },
        },
      );
    },
    close: async () => {
      await attached.release();
      await waitForOwner(data, 10_000);
      await rm(data, { recursive: true, force: true });
    },
  };
}
