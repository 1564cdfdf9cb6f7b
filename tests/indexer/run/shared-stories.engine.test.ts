import { rm } from "node:fs/promises";
import { join } from "node:path";
import { SHARED_STORY, type SharedStoryEntry } from "@/search/collection/shared-stories";
import { FACTS_ID, NAMES } from "@/search/meilisearch/index-settings";
import { readSharedStories } from "@/search/meilisearch/read-name-rows";
import { anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

const TEXT = `The dam above the old town was inspected on Monday by three engineers, who wrote that its northern wall
leaks at four places and that the water must be lowered before the winter. The mayor read their report aloud to the council,
which has asked the ministry for money twice and was refused both times. People who live below the dam were called to a meeting.`;
const OTHER = `A choir of forty children sang in the station hall on Friday while trains stood still for half an hour. Their teacher
had written to the railway company in spring, and a clerk there had kept the letter. Travellers clapped, one missed her connection and
said that she did not mind at all; the next concert is to be in a harbour.`;

let index: TestIndex;
beforeEach(async () => {
  index = await openTestIndex({
    "a/one.md": anArticle({ title: "One" }, TEXT),
    "b/two.md": anArticle({ title: "Two" }, TEXT),
    "a/three.md": anArticle({ title: "Three" }, OTHER),
  });
  await index.index();
});
afterEach(() => index.close());
afterAll(removeFolders);

async function readRows(): Promise<readonly SharedStoryEntry[]> {
  const question = { filter: `kind = ${SHARED_STORY}` };
  return (await index.tested.engine.search<SharedStoryEntry>(NAMES, question)).hits;
}

async function readMembers(): Promise<readonly (readonly string[])[]> {
  const stories = await readSharedStories(index.tested);
  return stories.map(({ members }) => members.map(([id]) => id).sort()).sort();
}

describe("stories that several collections have in common", () => {
  it("have rows of their own, and the facts of the generation name none", async () => {
    expect(await readMembers()).toEqual([["a-one", "b-two"]]);
    const facts = await index.tested.engine.search<object>(NAMES, { filter: `id = ${FACTS_ID}` });
    expect(JSON.stringify(facts.hits)).not.toContain("a-one");
  });

  it("stay as they are where other documents change, and come with documents that make some", async () => {
    const [before] = await readRows();
    await putFiles(index.corpus, { "a/three.md": anArticle({ title: "Three" }, `${OTHER} It rained.`) });
    expect(await index.index()).toMatchObject({ published: "in-place" });
    expect(await readRows()).toEqual([before]);
    await putFiles(index.corpus, { "c/three.md": anArticle({ title: "Three" }, OTHER) });
    expect(await index.index()).toMatchObject({ published: "in-place" });
    expect(await readMembers()).toEqual([
      ["a-one", "b-two"],
      ["a-three", "c-three"],
    ]);
  });

  it("are none once the documents left are of one collection, after runs in place as after whole runs", async () => {
    await rm(join(index.corpus, "b/two.md"));
    await putFiles(index.corpus, { "a/two.md": anArticle({ title: "Two" }, TEXT) });
    expect(await index.index()).toMatchObject({ published: "in-place" });
    expect(await readMembers()).toEqual([]);
    await index.index({ full: true });
    expect(await readMembers()).toEqual([]);
    expect(await readRows()).toEqual([]);
  });
});
