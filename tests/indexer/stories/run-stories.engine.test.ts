import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readDocument } from "@/search/meilisearch/read-documents";
import { anArticle, type Files, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

const SENTENCES = [
  "Envoys of both sides met in a border town on Tuesday and spoke for six hours behind closed doors.",
  "A spokeswoman for the ministry said afterwards that the exchange of prisoners would begin within a week.",
  "Neither side would say how many were to be handed over, or where the buses would cross the river.",
  "Families who had waited since the winter gathered near the bridge with photographs and blankets.",
  "The mediators left without taking questions, and the flags outside the town hall were taken down.",
];
const REPORT = SENTENCES.join("\n\n");
const EDITED = REPORT.replace("six hours", "seven hours").replace("a week", "ten days");
const OTHER =
  "The harvest in the northern valleys is smaller than last year, growers say, after frost came late in spring.";

const FILES: Files = {
  "wire/a.md": anArticle({ title: "Envoys meet", publisher: "Reuters" }, REPORT),
  "wire/c.md": anArticle({ title: "A meeting at the border", publisher: "YTN" }, EDITED),
  "wire/other.md": anArticle({ title: "A late frost" }, OTHER),
};

let testIndex: TestIndex;
beforeEach(async () => {
  testIndex = await openTestIndex(FILES);
});
afterEach(() => testIndex.close());
afterAll(removeFolders);

/** Story and size of each document, as the engine has them. */
async function stories(...ids: string[]): Promise<readonly (readonly [string | null, number] | null)[]> {
  const read = await Promise.all(ids.map((id) => readDocument(`wire-${id}`, testIndex.tested)));
  return read.map((one) => one && ([one.story, one.storySize] as const));
}

describe("a run", () => {
  it("marks the documents of a story, and those that are alone", async () => {
    await testIndex.index();
    const expected = [
      ["wire-a", 2],
      ["wire-a", 2],
      [null, 1],
    ];
    expect(await stories("a", "c", "other")).toEqual(expected);
  });

  it("ends in place with the stories that a full run has, whatever came, went and changed", async () => {
    await testIndex.index();
    await putFiles(testIndex.corpus, {
      "wire/b.md": anArticle({ title: "Talks" }, SENTENCES.slice(0, 3).join("\n\n")),
      "wire/frost.md": anArticle({ title: "Frost" }, OTHER),
    });
    expect(await testIndex.index()).toMatchObject({ published: "in-place", added: 2 });
    const added = [
      ["wire-a", 3],
      ["wire-a", 3],
      ["wire-a", 3],
      ["wire-frost", 2],
      ["wire-frost", 2],
    ];
    expect(await stories("a", "b", "c", "frost", "other")).toEqual(added);
    await rm(join(testIndex.corpus, "wire/a.md"));
    await putFiles(testIndex.corpus, {
      "wire/frost.md": anArticle({ title: "Frost" }, "Another text altogether."),
    });
    expect(await testIndex.index()).toMatchObject({ published: "in-place", changed: 1, removed: 1 });
    const changed = [null, ["wire-b", 2], ["wire-b", 2], [null, 1], [null, 1]];
    expect(await stories("a", "b", "c", "frost", "other")).toEqual(changed);
    expect(await testIndex.index({ full: true })).toMatchObject({ published: "whole" });
    expect(await stories("a", "b", "c", "frost", "other")).toEqual(changed);
  });

  it("leaves a document alone again when its only copy is removed, and joins them when it comes back", async () => {
    await testIndex.index();
    await rm(join(testIndex.corpus, "wire/a.md"));
    await testIndex.index();
    expect(await stories("a", "c")).toEqual([null, [null, 1]]);
    await putFiles(testIndex.corpus, { "wire/a.md": FILES["wire/a.md"] ?? "" });
    await testIndex.index();
    expect(await stories("a", "c")).toEqual([
      ["wire-a", 2],
      ["wire-a", 2],
    ]);
  });
});
