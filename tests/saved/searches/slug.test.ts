import fc from "fast-check";
import { isSlug, toNumberedSlug, toSlugOfName } from "@/saved/searches/slug";
import { parseQuery } from "@/search/query/parser";
import { toSlug } from "@/search/query/slug";

describe("a slug", () => {
  it.each([
    ["Shells by train", "shells-by-train"],
    ["  Zelenský, été! ", "zelensky-ete"],
    ["북한 위기", "북한-위기"],
    ["Кремль/Київ", "кремль-київ"],
    ["!!!", "search"],
  ])("of “%s” is %s", (name, slug) => {
    expect(toSlugOfName(name)).toBe(slug);
  });

  it("made of any name is one, with a number too", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 90 }),
        fc.integer({ min: 1, max: 9_999 }),
        (name, number) => {
          expect(isSlug(toNumberedSlug(toSlugOfName(name), number))).toBe(true);
        },
      ),
    );
  });

  it.each(["Käse", "Zelenský, été!", "Кремль/Київ", "북한 위기", "A_b", "Kä\u00adse", "日本 1"])(
    "is what a query takes the name “%s” for",
    (name) => {
      const slug = toSlugOfName(name);
      expect(parseQuery(`saved:"${name}"`)).toMatchObject({ tree: { kind: "saved", slug }, notices: [] });
      expect(parseQuery(`saved:${slug}`)).toMatchObject({ tree: { kind: "saved", slug }, notices: [] });
    },
  );

  it("of a slug is the same, whatever it was made of, with a number too", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 90 }),
        fc.integer({ min: 1, max: 99 }),
        (name, n) => {
          const slug = toNumberedSlug(toSlugOfName(name), n);
          expect(toSlug(slug)).toBe(slug);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each(["", "A", "a b", "a--b", "-a", "a-", "a/b", "a".repeat(200)])("is not “%s”", (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
