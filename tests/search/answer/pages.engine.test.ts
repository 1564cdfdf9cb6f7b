import { findMarkedDocument } from "@/search/answer/document-page";
import { runSearch } from "@/search/answer/run-search";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { fromSearchParams } from "@/search/query/url";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { aStancedDocument } from "../../support/stanced";

const TEXT =
  "The weir was sold.\n\nNobody had seen the deed of niobium.\n\nIt went on over the page and ended there.";
const PAGES = [0, 20, 20, TEXT.indexOf("and ended")];

let test: TestEngine;
let context: SearchContext;
beforeAll(async () => {
  test = await startTestEngine();
  await test.publish([
    aStancedDocument([], { id: "scan", text: TEXT, pages: PAGES, recognised: true, format: "pdf" }),
    aStancedDocument([], { id: "letter", text: "The weir stands.", pages: null, recognised: false }),
  ]);
  context = { engine: test.engine, memory: test.memory, now: new Date("2026-01-01") };
});
afterAll(() => test?.close());

const search = (q: string) => runSearch(fromSearchParams(new URLSearchParams({ q })), context);
const open = (id: string) => findMarkedDocument(id, fromSearchParams(new URLSearchParams()), context);

describe("pages of a document", () => {
  it("are those that its passages begin on, an empty page counted", async () => {
    const document = await open("scan");
    expect(document?.passages.map(({ page }) => page)).toEqual([1, 3, 3]);
    expect(document?.pages).toEqual(PAGES);
    expect(document?.recognised).toBe(true);
  });

  it("are told of a snippet by its first marked words, not by where its passage begins", async () => {
    const pagesOf = async (q: string) => (await search(q)).hits[0]?.snippets.map(({ page }) => page);
    expect(await pagesOf("niobium")).toEqual([3]);
    expect(await pagesOf("ended")).toEqual([4]);
    expect(await pagesOf("sold")).toEqual([1]);
  });

  it("are unknown of a document that has none", async () => {
    const document = await open("letter");
    expect(document).toMatchObject({ pages: null, recognised: false });
    expect(document?.passages[0]?.page).toBeNull();
    expect((await search("stands")).hits[0]?.snippets[0]?.page).toBeNull();
  });

  it("are in no text that is searched", async () => {
    expect((await search("20")).total).toBe(0);
  });
});
