import { openPublisher } from "@/indexer/publishing/publish";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { readDocument } from "@/search/meilisearch/read-documents";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { aStancedDocument } from "../../support/stanced";

const NEXT = {
  name: "test-2",
  corrections: { applied: [], unmatched: [], appliedIn: [] },
  unread: { problems: [], total: 0, ignored: 0, totals: [], ignoredIn: [] },
  sharedFiles: [],
};
const STORED = aStancedDocument([], { id: "one" });

let test: TestEngine;
beforeAll(async () => {
  test = await startTestEngine();
  await test.publish([STORED]);
});
afterAll(() => test?.close());

const readStored = async (): Promise<string> => {
  const { hits } = await test.engine.search<Pick<IndexedDocument, "tags">>("documents", {
    attributesToRetrieve: ["tags"],
  });
  return hits[0]?.tags ?? "";
};

describe("the tags of a document", () => {
  it("are packed in the engine, and read as they were", async () => {
    expect(await readStored()).toMatch(/^[A-Za-z0-9+/=]+$/);
    expect((await readDocument("one", test))?.tags).toEqual(JSON.parse(STORED.tags));
  });

  it("are packed too where some of a document is made anew", async () => {
    const { url, indexingKey: key } = test.attached;
    await openPublisher({ url, key }).publishChanges({
      documents: [],
      marks: [],
      respelling: {
        ids: ["one"],
        respell: ({ id, tags }) => ({ id, title: "Anew", tags: tags.replace('"actors"', '"actors" ') }),
      },
      droppedNames: [],
      names: [],
      generation: NEXT,
    });
    expect(await readStored()).toMatch(/^[A-Za-z0-9+/=]+$/);
    expect(await readDocument("one", test)).toMatchObject({ title: "Anew", tags: JSON.parse(STORED.tags) });
  });
});
