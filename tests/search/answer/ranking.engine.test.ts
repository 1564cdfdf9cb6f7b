import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

/** The same words in each, met ever more loosely; dates rise against the order, so that they decide only ties. */
const FILES = {
  "a/phrase.md":
    "---\npublished: 2020-01-01\n---\n# Report\n\nThe grain blockade goes on at the port, and ships wait.\n",
  "a/title.md": "---\npublished: 2020-01-02\n---\n# The grain blockade\n\nShips wait at the port.\n",
  "a/near.md":
    "---\npublished: 2020-01-03\n---\n# Report\n\nThe blockade of grain goes on at the port, and ships wait.\n",
  "a/far.md":
    "---\npublished: 2020-01-04\n---\n# Report\n\nThe blockade goes on at the port, and ships wait. Nobody knows for how long. Farmers say that prices rise, and that they keep their grain.\n",
  "a/tie-old.md": "---\npublished: 2021-01-01\n---\n# Note\n\nA frigate left port.\n",
  "a/tie-new.md": "---\npublished: 2022-01-01\n---\n# Note\n\nA frigate left port.\n",
  "a/tie-undated.md": "# Note\n\nA frigate left port.\n",
};

let testIndex: TestIndex;

beforeAll(async () => {
  testIndex = await openTestIndex(FILES);
  await testIndex.index();
});

afterAll(() => testIndex?.close());

async function order(text: string): Promise<string[]> {
  return (await testIndex.search(text)).hits.map(({ id }) => id.replace(/^a-/, ""));
}

describe("among exact matches", () => {
  it("those with the words as a phrase come first, in the title before the text, then those with the words closer", async () => {
    expect(await order("grain blockade")).toEqual(["title", "phrase", "near", "far"]);
  });

  it("a word in the title comes before one in the text", async () => {
    expect((await order("blockade"))[0]).toBe("title");
  });

  it("of two alike the newer comes first, one without a date last", async () => {
    expect(await order("frigate")).toEqual(["tie-new", "tie-old", "tie-undated"]);
  });
});
