import { Unreadable } from "@/indexer/reading/draft/draft";
import { readHtml } from "@/indexer/reading/formats/html";
import { bytesOf, onlyDraft, paragraphsOf } from "../../../support/reading";

const LONG = "The council met in the old hall and spoke for hours of the bridge, its cost and its builders.";
const ARTICLE = `<article><h1>The bridge</h1><p>${LONG}</p><p>${LONG} Nobody left early, and nobody agreed.</p></article>`;

const read = (html: string) => onlyDraft(readHtml(bytesOf(html)));
const page = (head: string, body = ARTICLE): string =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;

describe("a web page", () => {
  it("gives its article in paragraphs, without the title that stands above it", () => {
    const draft = read(page("<title>The bridge</title>"));
    expect(draft).toMatchObject({
      origin: "metadata",
      title: "The bridge",
      language: "en-GB",
      isLoose: false,
    });
    expect(paragraphsOf(draft.text)).toEqual([LONG, `${LONG} Nobody left early, and nobody agreed.`]);
  });

  it.each([
    ["a menu", "<nav><a href=/>Zinc</a></nav>", ""],
    ["a sidebar", "", "<aside class=sidebar><p>Zinc</p></aside>"],
    ["a footer", "", "<footer><p>Zinc</p></footer>"],
    ["a script", "<script>var a = 'Zinc';</script>", ""],
    ["a style", "<style>.Zinc {}</style>", ""],
    ["a drawing", "", "<svg><text>Zinc</text></svg>"],
  ])("does not give %s around it", (_, above, below) => {
    expect(read(page("<title>T</title>", `${above}${ARTICLE}${below}`)).text).not.toMatch(/Zinc/);
  });

  it("takes metadata from its head", () => {
    const head = [
      '<meta property="og:title" content="Told shortly">',
      '<meta property="og:site_name" content="The Herald">',
      '<meta name="author" content="Ann &amp; Bo">',
      '<meta property="article:published_time" content="2024-03-02T10:00:00Z">',
      '<link rel="canonical" href="https://herald.example/bridge">',
    ].join("");
    expect(read(page(`<title>Long title</title>${head}`))).toMatchObject({
      title: "Told shortly",
      publisher: "The Herald",
      authors: ["Ann & Bo"],
      published: "2024-03-02",
      url: "https://herald.example/bridge",
    });
  });

  it("takes metadata from linked data where the head has none", () => {
    const data = {
      "@graph": [
        { "@type": "WebSite" },
        {
          "@type": "NewsArticle",
          headline: "H",
          author: [{ name: "Ann Orr" }],
          publisher: { name: "P" },
          datePublished: "2024",
        },
      ],
    };
    const draft = read(page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`));
    expect(draft).toMatchObject({ title: "H", authors: ["Ann Orr"], publisher: "P", published: "2024" });
  });

  it.each([
    ["broken linked data", '<script type="application/ld+json">{broken</script>'],
    [
      "linked data of no article",
      '<script type="application/ld+json">{"@type":"Product","publisher":{"name":"P"}}</script>',
    ],
    ["empty metadata", '<meta property="og:site_name" content=" ">'],
  ])("takes nothing from %s", (_, head) => {
    const draft = read(page(head));
    expect(draft.publisher).toBeUndefined();
    expect(draft.authors).toEqual([]);
    expect(draft.published).toBeUndefined();
  });

  it("is read in the character set that it declares, else in the one it is written in", () => {
    const latin = Buffer.from(
      '<html><head><meta charset="iso-8859-1"></head><body><p>Un café à Genève</p></body></html>',
      "latin1",
    );
    expect(onlyDraft(readHtml(latin)).text).toContain("Un café à Genève");
    const unknown = Buffer.from(
      '<html><head><meta charset="x-nothing"></head><body><p>Un café à Genève</p></body></html>',
      "utf8",
    );
    expect(onlyDraft(readHtml(unknown)).text).toContain("Un café à Genève");
    const wrong = '<html><head><meta charset="utf-16"></head><body><p>Un café</p></body></html>';
    expect(read(wrong).text).toContain("Un café");
  });

  it("may be a piece of a page", () => {
    expect(paragraphsOf(read("<p>One<br>line</p><p>Two</p>").text)).toEqual(["One line", "Two"]);
  });

  it.each(["<html><body></body></html>", "<html><body><script>1</script></body></html>"])(
    "without a text is unreadable: %s",
    (html) => {
      expect(() => read(html)).toThrow(Unreadable);
    },
  );
});
