import { randomUUID } from "node:crypto";
import { toNameRows } from "@/indexer/documents/name-book";
import { openNodesPublisher } from "@/indexer/publishing/nodes-publisher";
import { NO_RESPELLING } from "@/indexer/publishing/respell";
import { openWords } from "@/indexer/run/changed-words";
import type { NameRow } from "@/search/collection/names";
import { openVocabularyBook, openVocabularyChanges } from "@/search/collection/vocabulary-book";
import { openWordsBook } from "@/search/collection/words-book";
import { readCollectionWords, readVocabulary, readVocabularyIds } from "@/search/meilisearch/read-name-rows";
import { toWords } from "@/search/text/words";
import { startTestEngine, type TestEngine } from "../../support/engine";

const TEXTS = ["war and peace", "peace talks", "words of war", "quiet"];
const ADDED = "peace at last";

let test: TestEngine;
beforeAll(async () => {
  test = await startTestEngine();
});
afterAll(() => test.close());

/** Changes the names of the live index in place. */
async function change(names: readonly NameRow[], droppedNames: readonly string[] = []): Promise<void> {
  const { nodes, indexingKey: key } = test.attached;
  const generation = {
    name: randomUUID(),
    corrections: { applied: [], unmatched: [], appliedIn: [] },
    unread: { problems: [], total: 0, ignored: 0, totals: [], ignoredIn: [] },
    sharedFiles: [],
  };
  const nothing = { documents: [], marks: [], respelling: NO_RESPELLING };
  await openNodesPublisher({ nodes, key }).publishChanges({ ...nothing, droppedNames, names, generation });
}

describe("words of an index that was changed many times", () => {
  it("are all written anew, and nothing of what stood there stays", async () => {
    await test.publish([]);
    const [parts, whole] = [openWordsBook(2), openVocabularyBook()];
    for (const text of TEXTS) for (const book of [parts, whole]) book.add(toWords(text), "briefs");
    const changed = openVocabularyChanges();
    for (const book of [changed, whole]) book.add(toWords(ADDED), "briefs");
    await change([...parts.takeFull(), ...parts.rows()]);
    await change(toNameRows([], changed, [], [], randomUUID()));

    const access = { engine: test.engine };
    expect((await openWords("next", access)).change).toBe("next");
    const words = await openWords("next", access, 1);
    expect([words.change, words.vocabulary.vocabulary()]).toEqual([null, whole.vocabulary()]);
    const before = await readVocabularyIds(access);
    await change(toNameRows([], words.vocabulary, [], [], words.change), words.dropped);
    expect(await readVocabulary(access)).toEqual(whole.vocabulary());
    expect(await readCollectionWords(null, access)).toEqual(whole.byCollection());
    expect((await readVocabularyIds(access)).length).toBeLessThan(before.length);
  });
});
