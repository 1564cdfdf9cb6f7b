import { findDocumentPage } from "@/search/answer/document-page";
import type { Engine, SearchParameters } from "@/search/meilisearch/requests";
import { fromLink } from "@/search/query/url";
import { anArticle, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

let testIndex: TestIndex;
beforeAll(async () => {
  testIndex = await openTestIndex({
    "wire/first.md": anArticle({ title: "First" }, "Envoys of both sides met in a border town on Tuesday."),
    "wire/second.md": anArticle({ title: "Second" }, "Envoys met again in the border town, and spoke."),
  });
  await testIndex.index();
});
afterAll(async () => {
  await testIndex.close();
  await removeFolders();
});

/** The engine, with a list of what was requested. */
function aCountedEngine(engine: Engine): { engine: Engine; requests: SearchParameters[] } {
  const requests: SearchParameters[] = [];
  const search: Engine["search"] = (index, parameters, signal) => {
    requests.push(parameters);
    return engine.search(index, parameters, signal);
  };
  return { engine: { ...engine, search }, requests };
}

describe("the page of a document", () => {
  it("reads the document once", async () => {
    const { engine, requests } = aCountedEngine(testIndex.tested.engine);
    const context = { engine, memory: testIndex.tested.memory, now: new Date() };
    const page = await findDocumentPage("wire-first", fromLink("/?q=envoys"), context);
    expect(page?.document.terms).toEqual([{ text: "envoys", count: 1, first: 1 }]);
    expect(page?.neighbours.related.map(({ id }) => id)).toEqual(["wire-second"]);
    const whole = requests.filter(({ attributesToRetrieve }) => attributesToRetrieve?.includes("tags"));
    expect(whole).toHaveLength(1);
  });
});
