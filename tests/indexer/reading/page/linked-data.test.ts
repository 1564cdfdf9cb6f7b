import { parseHTML } from "linkedom";
import { readLinkedData, toLinkedObjects, toLinkedText } from "@/indexer/reading/page/linked-data";
import { findPageArticles, type PageClues } from "@/indexer/reading/page/page-objects";

const read = (...scripts: string[]) =>
  readLinkedData(
    parseHTML(
      `<html><head>${scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join("")}</head><body></body></html>`,
    ).document,
  );
const NONE: PageClues = { addresses: [], titles: [] };
const headlines = (data: ReturnType<typeof read>, clues = NONE) =>
  findPageArticles(data, clues).map(({ fields }) => toLinkedText(fields.headline));

describe("linked data of a page", () => {
  it("is read from every script, at any depth, with its types", () => {
    const data = read(
      '{"@context":"https://schema.org","@graph":[{"@type":"WebPage","mainEntity":{"@type":["http://schema.org/NewsArticle"],"headline":"Weir sold"}}]}',
      '[{"@type":"Organization","name":"River Mail"}]',
    );
    expect(data.flatMap(({ types }) => types)).toEqual(["WebPage", "NewsArticle", "Organization"]);
    expect(headlines(data)).toEqual(["Weir sold"]);
  });

  it("follows a reference to the object it names", () => {
    const data = read(
      '{"@graph":[{"@type":"Article","author":{"@id":"#anna"}},{"@id":"#anna","@type":"Person","name":"Anna Weir"}]}',
    );
    expect(toLinkedObjects(data, data[1]?.fields.author).map(({ fields }) => fields.name)).toEqual([
      "Anna Weir",
    ]);
    expect(toLinkedObjects(data, "Ben Lock").map(({ fields }) => fields.name)).toEqual(["Ben Lock"]);
  });

  it("undoes entities and tags in a text", () => {
    expect(toLinkedText("Locks &amp; <b>weirs</b>&#8217;")).toBe("Locks & weirs ’");
  });

  it.each([
    ["a line break in a text", '{"@type":"Article","headline":"Weir\nsold"}', "Weir sold"],
    ["a comma too many", '{"@type":"Article","headline":"Weir sold",}', "Weir sold"],
    [
      "a section of character data",
      '//<![CDATA[\n{"@type":"Article","headline":"Weir sold"};\n//]]>',
      "Weir sold",
    ],
    ["a comment around it", '<!-- {"@type":"Article","headline":"Weir sold"} -->', "Weir sold"],
    [
      "quotes that part its text",
      '{"@type":"Article","description":"The "old", weir","headline":"Weir sold"}',
      "Weir sold",
    ],
  ])("is repaired: %s", (_, script, headline) => {
    expect(headlines(read(script))).toEqual([headline]);
  });

  it("is no other story that the page lists, and no comment", () => {
    const data = read(
      '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Another"}]}',
      '{"@type":"NewsArticle","headline":"Weir sold","comment":[{"@type":"DiscussionForumPosting","headline":"Re: Weir"}]}',
    );
    expect(headlines(data)).toEqual(["Weir sold"]);
  });

  it("is, of several articles, the one that has the page's address or title", () => {
    const data = read(
      '[{"@type":"Article","headline":"Harbour closed for years","url":"https://post.example/a"},{"@type":"Article","headline":"Weir sold to the town","url":"http://www.post.example/b/"}]',
    );
    expect(headlines(data, { addresses: ["https://post.example/b?x=1"], titles: [] })).toEqual([
      "Weir sold to the town",
    ]);
    expect(headlines(data, { addresses: [], titles: ["Harbour closed for years - Post"] })).toEqual([
      "Harbour closed for years",
    ]);
  });

  it.each([
    "[".repeat(200_000),
    '{"a":'.repeat(40_000),
    "<!--".repeat(50_000),
    '"datePublished":"'.repeat(12_000),
  ])("takes no time on what is no data", (script) => {
    const start = performance.now();
    expect(headlines(read(script))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
