import { anArticle, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

const TEXT =
  "Envoys of both sides met in a border town on Tuesday and spoke for six hours behind closed doors.";

let testIndex: TestIndex;
beforeAll(async () => {
  testIndex = await openTestIndex({
    "wire/first.md": anArticle({ title: "First", publisher: "Reuters", published: "2024-06-19" }, TEXT),
    "wire/second.md": anArticle({ title: "Second", publisher: "YTN", published: "2024-07-20" }, TEXT),
    "wire/undated.md": anArticle({ title: "Undated", publisher: "YTN" }, TEXT),
    "wire/other.md": anArticle(
      { title: "Other", publisher: "YTN", published: "2024-06-19" },
      "Envoys came by night.",
    ),
  });
  await testIndex.index();
});
afterAll(async () => {
  await testIndex.close();
  await removeFolders();
});

const grouped = { group: "story", sort: "oldest" };

describe("identical files", () => {
  it("are one story, and each hit says so", async () => {
    const { total, hits } = await testIndex.search({ sort: "oldest" });
    expect(total).toBe(4);
    expect(hits.map(({ id, story, copies }) => [id, story.id, story.size, copies.length])).toEqual([
      ["wire-first", "wire-first", 3, 0],
      ["wire-other", "wire-other", 1, 0],
      ["wire-second", "wire-first", 3, 0],
      ["wire-undated", "wire-first", 3, 0],
    ]);
  });

  it("have one hit under group=story, with the others in order of publication, undated last", async () => {
    const { total, hits, exact, notices } = await testIndex.search({ q: "envoys", ...grouped });
    expect({ total, exact, notices }).toEqual({ total: 2, exact: true, notices: [] });
    expect(hits.map(({ id, copies }) => [id, copies])).toEqual([
      [
        "wire-first",
        [
          { id: "wire-second", title: "Second", publisher: "YTN", published: "2024-07-20" },
          { id: "wire-undated", title: "Undated", publisher: "YTN", published: null },
        ],
      ],
      ["wire-other", []],
    ]);
  });

  it("count once for a value that several of them carry, and once for each value that one carries", async () => {
    const { facets, timeline } = await testIndex.search(grouped);
    const counts = facets.publisher.values.map(({ value, count }) => [value, count]);
    expect(counts).toEqual([
      ["YTN", 2],
      ["Reuters", 1],
    ]);
    expect(timeline).toEqual({
      unit: "month",
      buckets: [
        { from: "2024-06", count: 2 },
        { from: "2024-07", count: 1 },
      ],
      undated: 1,
    });
  });

  it("show as their story's hit the best that matches, and list those that do not match among the copies", async () => {
    const { hits } = await testIndex.search({ q: "publisher:YTN envoys", ...grouped });
    const [hit] = hits.filter(({ story }) => story.size > 1);
    expect(hit?.id).toBe("wire-second");
    expect(hit?.copies.map(({ id }) => id)).toEqual(["wire-first", "wire-undated"]);
  });
});
