import { toDocumentAnswer } from "@/search/answer/document-answer";
import { runSearch } from "@/search/answer/run-search";
import { readDocument } from "@/search/meilisearch/read-documents";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { fromLink } from "@/search/query/url";
import { toAtom } from "@/search/sharing/atom";
import { writeExport } from "@/search/sharing/export-writer";
import { findFeed } from "@/search/sharing/feed";
import { sourced } from "../../support/documents";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { aStancedDocument } from "../../support/stanced";

const AUTHORS = ["Marta Oseivand", "Ministry of Ports, Rivers and Lakes"];
const authors = { value: AUTHORS, origin: "metadata", inferred: false } as const;
const publisher = sourced("Harbour Ledger");
const DOCUMENTS = [
  aStancedDocument([], { id: "signed", text: "The weirs were counted.", authors, publisher }),
  aStancedDocument([], { id: "unsigned", text: "The weirs were counted twice.", publisher }),
  aStancedDocument([], { id: "nobodys", text: "The weirs were counted thrice." }),
];

let test: TestEngine;
let context: SearchContext;
beforeAll(async () => {
  test = await startTestEngine();
  await test.publish(DOCUMENTS, []);
  context = { engine: test.engine, memory: test.memory, now: new Date("2026-01-01") };
});
afterAll(() => test?.close());

async function take(format: "csv" | "json" | "bibtex" | "ris", id: string): Promise<string> {
  const pieces = [];
  for await (const piece of writeExport(format, [id], { possible: false }, context)) pieces.push(piece);
  return pieces.join("");
}

describe("the authors of a document", () => {
  it("are a list in hits, null and none where nobody is named", async () => {
    const { hits } = await runSearch(fromLink("/?q=weirs"), context);
    expect(Object.fromEntries(hits.map(({ id, author }) => [id, author]))).toEqual({
      signed: AUTHORS,
      unsigned: [],
      nobodys: [],
    });
  });

  it("are a list of the document, with where they stand", async () => {
    const answer = async (id: string) => {
      const stored = await readDocument(id, context);
      if (stored === null) throw new Error(`${id} is not there.`);
      const { author, metadata } = toDocumentAnswer(stored, []);
      return { author, line: metadata.author };
    };
    expect(await answer("signed")).toEqual({
      author: AUTHORS,
      line: { ...authors, value: AUTHORS.join("; ") },
    });
    expect(await answer("unsigned")).toEqual({ author: [], line: null });
  });

  it("are a list in JSON, one cell of a table, a line each in RIS, and parted by “and” in BibTeX", async () => {
    expect(JSON.parse(await take("json", "signed"))[0].author).toEqual(AUTHORS);
    expect(JSON.parse(await take("json", "unsigned"))[0].author).toEqual([]);
    expect(await take("csv", "signed")).toContain(`,"${AUTHORS.join("; ")}",`);
    expect((await take("ris", "signed")).match(/^AU .*$/gm)).toEqual(AUTHORS.map((name) => `AU  - ${name}`));
    expect(await take("ris", "unsigned")).not.toContain("AU  -");
    expect(await take("bibtex", "signed")).toContain(
      "author = {Marta Oseivand and {Ministry of Ports, Rivers and Lakes}},",
    );
  });

  it("are authors of a feed's entry; who published it stands for them, and nobody for neither", async () => {
    const feed = await findFeed(
      fromLink("/?q=weirs"),
      { address: "http://127.0.0.1:1", authority: "a1" },
      context,
    );
    const names = feed.entries.map((entry) => [entry.page.split("/").at(-1), entry.authors]);
    expect(Object.fromEntries(names)).toEqual({ signed: AUTHORS, unsigned: ["Harbour Ledger"], nobodys: [] });
    const [signed] = toAtom(feed)
      .split("<entry")
      .filter((entry) => entry.includes("documents/signed"));
    expect(signed?.match(/<name>.*?<\/name>/g)).toEqual(AUTHORS.map((name) => `<name>${name}</name>`));
  });
});

it("came in together and have each another time in a feed, the same each time it is read, never before they came", async () => {
  const site = { address: "http://127.0.0.1:1", authority: "a1" };
  const [feed, again] = [
    await findFeed(fromLink("/"), site, context),
    await findFeed(fromLink("/"), site, context),
  ];
  expect(new Set(feed.entries.map(({ added }) => added)).size).toBe(1);
  expect(new Set(feed.entries.map(({ updated }) => updated)).size).toBe(DOCUMENTS.length);
  expect(again).toEqual(feed);
  for (const { added, updated } of feed.entries) {
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
    expect(Date.parse(updated)).toBe(Date.parse(added));
  }
});
