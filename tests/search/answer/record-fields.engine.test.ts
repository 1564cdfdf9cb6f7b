import { runSearch } from "@/search/answer/run-search";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { fromSearchParams } from "@/search/query/url";
import { sourced } from "../../support/documents";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { aStancedDocument } from "../../support/stanced";

const ALL = { publisher: sourced("Wire"), published: sourced("2024") };
const DOCUMENTS = [
  aStancedDocument([], {
    ...ALL,
    id: "letter",
    format: "mail",
    authors: { ...sourced(""), value: ["Ann Lee"] },
  }),
  aStancedDocument([], { ...ALL, id: "paper", format: "pdf" }),
  aStancedDocument([], {
    id: "scrap",
    format: "pdf",
    title: { value: "scrap", origin: "file", inferred: true },
  }),
];

let test: TestEngine;
let context: SearchContext;
beforeAll(async () => {
  test = await startTestEngine();
  await test.publish(DOCUMENTS);
  context = { engine: test.engine, memory: test.memory, now: new Date("2026-01-01") };
});
afterAll(() => test?.close());

const find = async (text: string): Promise<readonly string[]> =>
  (await runSearch(fromSearchParams(new URLSearchParams({ q: text })), context)).hits
    .map(({ id }) => id)
    .sort();

describe("documents by their record", () => {
  it.each([
    ["format:pdf", ["paper", "scrap"]],
    ["-format:pdf", ["letter"]],
    ["lacks:author", ["paper", "scrap"]],
    ["lacks:date OR lacks:publisher OR lacks:title", ["scrap"]],
    ["-lacks:author", ["letter"]],
    ["lacks:nothing", []],
  ])("%s", async (text, ids) => {
    expect(await find(text)).toEqual(ids);
  });
});
