import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TagInput, toTags } from "@/indexer/tagging/pipeline";
import { openTagger, type Tagger } from "@/indexer/tagging/tagger";

const FOLDER = "corpus/briefs";
const INPUTS = readdirSync(FOLDER)
  .slice(0, 20)
  .map((name): TagInput => {
    const text = readFileSync(join(FOLDER, name), "utf8").slice(0, 6_000);
    return { text, title: null, publishedAt: "2024-12-31", publisher: "YTN", targets: [] };
  });
/** A text that the tagger trips over. */
const BROKEN = { ...INPUTS[0], targets: null } as unknown as TagInput;

let tagger: Tagger;
beforeEach(() => {
  tagger = openTagger(1);
});
afterEach(() => tagger.close());

describe("a tagger", () => {
  it("gives each of many texts its tags, in whatever order they were given", async () => {
    const tagged = await Promise.all(INPUTS.map((input) => tagger.tag(input)));
    expect(tagged.map(({ tags }) => tags)).toEqual(INPUTS.map(toTags));
    expect(tagged.every(({ seconds }) => seconds > 0)).toBe(true);
  });

  it("hands on what is wrong with one text to who gave that, and tags those that went with it", async () => {
    const given = [...INPUTS.slice(0, 4), BROKEN, ...INPUTS.slice(4, 8)];
    const tagged = await Promise.allSettled(given.map((input) => tagger.tag(input)));
    expect(tagged.map(({ status }) => status)).toEqual(
      given.map((input) => (input === BROKEN ? "rejected" : "fulfilled")),
    );
    expect(tagged.at(-1)).toMatchObject({ value: { tags: toTags(given.at(-1) as TagInput) } });
  });

  it("gives up what waits when it is closed", async () => {
    const waiting = Promise.allSettled(INPUTS.map((input) => tagger.tag(input)));
    await tagger.close();
    expect((await waiting).some(({ status }) => status === "rejected")).toBe(true);
  });
});
