import { anArticle, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

let index: TestIndex;
beforeAll(async () => {
  index = await openTestIndex({
    "a/one.md": anArticle(
      { title: "One" },
      "A law of Hawaiʻi on 50 U.S.C. was read. It was an anti-tank law.",
    ),
    "a/two.md": anArticle({ title: "Two" }, "The 50 USC was cited; antitank guns stood idle in the rain."),
  });
  await index.index();
});
afterAll(async () => {
  await index.close();
  await removeFolders();
});

describe("whether any document has all the words of a text", () => {
  it.each([
    ["hawaii", ["a-one"]],
    ["USC", ["a-one", "a-two"]],
    ["U.S.C. law", ["a-one"]],
    ["antitank", ["a-one", "a-two"]],
    ["rain OR hawaii", ["a-one", "a-two"]],
    ["hawaii -rain", ["a-one"]],
    ["haw*", ["a-one"]],
  ])("is no matter of how they are spelt or joined: %s", async (text, ids) => {
    expect(await index.find(text)).toEqual(ids);
  });

  it("is no where each is in another", async () => {
    expect(await index.find("hawaii rain")).toEqual([]);
  });
});
