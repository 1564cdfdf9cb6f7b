import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toStoredTagger } from "@/indexer/documents/stored-tagger";
import { openTagStore, TAGS_FILE } from "@/indexer/documents/tag-store";
import { openTagsKey } from "@/indexer/documents/tags-key";
import { type TagInput, toTags } from "@/indexer/tagging/pipeline";
import { aFolder, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const INPUT: TagInput = {
  text: "Angela Merkel met Vladimir Putin on 3 May 2020.",
  title: "A meeting",
  publishedAt: "2020-05-04",
  publisher: "Reuters",
  language: "en",
  targets: [],
};
const TAGS = toTags(INPUT);
const silent = (): void => undefined;

describe("the store of tags", () => {
  it("gives a later run what an earlier one put, by its key alone", async () => {
    const data = await aFolder({});
    const first = await openTagStore(data, silent);
    first.put("one", TAGS);
    await first.close();
    const next = await openTagStore(data, silent);
    expect(next.find("one")).toEqual(TAGS);
    expect(next.find("two")).toBeNull();
    await next.close();
  });

  it("has written down all but the last hundred when a run is killed", async () => {
    const data = await aFolder({});
    const killed = await openTagStore(data, silent);
    for (let at = 0; at < 250; at += 1) killed.put(`text-${at}`, TAGS);
    const next = await openTagStore(data, silent);
    const found = Array.from({ length: 250 }, (_, at) => next.find(`text-${at}`)).filter(Boolean);
    expect(found.length).toBe(200);
    await next.close();
    await killed.close();
  });

  it("sweeps what a run neither found nor put, and nothing else", async () => {
    const data = await aFolder({});
    const first = await openTagStore(data, silent);
    for (const key of ["gone", "found"]) first.put(key, TAGS);
    await first.close();
    const next = await openTagStore(data, silent);
    next.find("found");
    next.put("new", TAGS);
    next.sweep();
    expect(["gone", "found", "new"].map((key) => next.find(key) !== null)).toEqual([false, true, true]);
    await next.close();
  });

  it("puts a file aside that is none, says so, and goes on", async () => {
    const data = await aFolder({});
    await writeFile(join(data, TAGS_FILE), "This is no database. ".repeat(500));
    const said: string[] = [];
    const store = await openTagStore(data, (line) => said.push(line));
    store.put("one", TAGS);
    expect(store.find("one")).toEqual(TAGS);
    await store.close();
    expect(said).toEqual([expect.stringContaining("is damaged and was put aside")]);
    expect(await readdir(data)).toContain(`${TAGS_FILE}.damaged`);
  });
});

describe("the key of tags", () => {
  const toKey = openTagsKey("print", "encoder");

  it("is the same for the same text, and another for another text, date, target or tagger", () => {
    const others: readonly TagInput[] = [
      { ...INPUT, text: `${INPUT.text} ` },
      { ...INPUT, title: null },
      { ...INPUT, publishedAt: null },
      { ...INPUT, publisher: null },
      { ...INPUT, language: "de" },
      { ...INPUT, targets: [{ name: "Nord Stream", aliases: [], definition: "" }] },
      { ...INPUT, reading: { heads: new Int16Array(0) } as never },
    ];
    expect(toKey({ ...INPUT })).toBe(toKey(INPUT));
    const keys = [...others.map(toKey), openTagsKey("other", "encoder")(INPUT)];
    expect(new Set([...keys, toKey(INPUT)]).size).toBe(keys.length + 1);
  });
});

describe("a tagger with a store", () => {
  it("tags a text once, and gives the same tags again", async () => {
    const store = await openTagStore(await aFolder({}), silent);
    let tagged = 0;
    const tag = async (input: TagInput) => {
      tagged += 1;
      return { tags: toTags(input), seconds: 1 };
    };
    const tagger = toStoredTagger({ atOnce: 1, tag }, store, openTagsKey("print", null));
    expect(await tagger.tag(INPUT)).toEqual({ tags: TAGS, seconds: 1 });
    expect(await tagger.tag(INPUT)).toEqual({ tags: TAGS, seconds: 0 });
    expect((await tagger.tag({ ...INPUT, text: "Nobody came." })).tags).not.toEqual(TAGS);
    expect(tagged).toBe(2);
    await store.close();
  });
});
