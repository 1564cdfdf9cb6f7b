import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toDocumentAnswer } from "@/search/answer/document-answer";
import { toTerm } from "@/search/matching/terms";
import { readDocument } from "@/search/meilisearch/read-documents";
import { toMarkedSpans } from "@/search/text/marked-passage";
import { toFolded } from "@/search/text/word-spans";
import { removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

/** The first line of a plain text is its title. */
const TITLE = "The pact\n\n";
const BEFORE = "The envoys signed a treaty.\n\nThe shells came by train.\n\nThe treaty names no shells.\n";
const AFTER = "The envoys tore up the treaty at noon.\n";

let testIndex: TestIndex;
beforeAll(async () => {
  testIndex = await openTestIndex({ "wire/pact.txt": TITLE + BEFORE });
  await testIndex.index();
});
afterAll(async () => {
  await testIndex.close();
  await removeFolders();
});

const snippets = async (asked: string) =>
  (await testIndex.search(asked)).hits.flatMap((hit) =>
    hit.snippets.map(({ parts }) => parts.map(({ text }) => text).join("")),
  );

describe("the text of a hit", () => {
  it("leads each word of the query to its own first place", async () => {
    const stored = await readDocument("wire-pact", testIndex.tested);
    if (stored === null) throw new Error("The document is not there.");
    const terms = ["shells", "treaty", "missile"].map((text) => toTerm({ kind: "word", text, at: [0, 0] }));
    const view = toDocumentAnswer(stored, terms);
    const marked = view.passages.flatMap(toMarkedSpans).map(([start, end]) => view.text.slice(start, end));
    expect(view.terms).toEqual([
      { text: "shells", count: 2, first: 2 },
      { text: "treaty", count: 2, first: 1 },
      { text: "missile", count: 0, first: null },
    ]);
    for (const { text, first } of view.terms)
      if (first !== null) expect(toFolded(marked[first - 1] ?? "")).toBe(text);
  });

  it("is that of the last publish, also where an earlier one was kept", async () => {
    expect(await snippets("treaty")).toEqual(["The envoys signed a treaty.", "The treaty names no shells."]);
    await writeFile(join(testIndex.corpus, "wire/pact.txt"), TITLE + AFTER);
    await testIndex.index();
    expect(await snippets("treaty")).toEqual([AFTER.trim()]);
  });
});
