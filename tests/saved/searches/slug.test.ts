import fc from "fast-check";
import { isSlug, toNumberedSlug, toSlug } from "@/saved/searches/slug";

describe("a slug", () => {
  it.each([
    ["Shells by train", "shells-by-train"],
    ["  Zelenský, été! ", "zelensky-ete"],
    ["북한 위기", "북한-위기"],
    ["Кремль/Київ", "кремль-київ"],
    ["!!!", "search"],
  ])("of “%s” is %s", (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  it("made of any name is one, with a number too", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 90 }),
        fc.integer({ min: 1, max: 9_999 }),
        (name, number) => {
          expect(isSlug(toNumberedSlug(toSlug(name), number))).toBe(true);
        },
      ),
    );
  });

  it.each(["", "A", "a b", "a--b", "-a", "a-", "a/b", "a".repeat(200)])("is not “%s”", (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
