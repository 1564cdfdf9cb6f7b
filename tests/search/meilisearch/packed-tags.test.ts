import { toPackedTags, toTagsText } from "@/search/meilisearch/packed-tags";

const TAGS = JSON.stringify({
  actors: [{ name: "Zoë “Z” Ångström 平和", mentions: Array(200).fill("a\\b") }],
});

describe("packed tags", () => {
  it("are the same again, whatever is in them", () => {
    expect(toTagsText(toPackedTags(TAGS))).toBe(TAGS);
    expect(toTagsText(toPackedTags("{}"))).toBe("{}");
  });

  it("are short, and nothing in them has to be escaped", () => {
    expect(toPackedTags(TAGS).length).toBeLessThan(TAGS.length / 4);
    expect(toPackedTags(TAGS)).toMatch(/^[A-Za-z0-9+/=]+$/);
  });

  it("may be of an earlier release, which packed nothing", () => {
    expect(toTagsText(TAGS)).toBe(TAGS);
  });

  it("are refused where they were cut off", () => {
    expect(() => toTagsText(toPackedTags(TAGS).slice(0, 40))).toThrow("unexpected end of file");
  });
});
