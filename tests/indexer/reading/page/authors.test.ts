import { parseHTML } from "linkedom";
import { readPageFields } from "@/indexer/reading/page/page-fields";

const TEXT =
  "<p>The council met in the old hall and spoke for hours of the weirs, their cost and their builders.</p>";
const HEADING = "<h1>The weirs</h1>";
const SITE = '<meta property="og:site_name" content="Harbour Ledger">';

function authorsOf(head: string, body = `<article>${HEADING}${TEXT}</article>`): readonly string[] {
  const { document } = parseHTML(
    `<!doctype html><html><head><title>The weirs</title>${SITE}${head}</head><body>${body}</body></html>`,
  );
  return readPageFields(document).authors ?? [];
}

const linked = (...data: readonly unknown[]): string =>
  data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join("");
const article = (author: unknown): string =>
  linked({ "@type": "NewsArticle", headline: "The weirs", author });
const byline = (html: string): readonly string[] =>
  authorsOf("", `<article>${HEADING}${html}${TEXT}</article>`);

const MARTA = ["Marta Oseivand"];
const BOTH = ["Marta Oseivand", "Joon Parkley"];

describe("the authors that a page's data names", () => {
  it.each([
    ["author", '<meta name="author" content="Marta Oseivand">'],
    ["a name in capitals", '<META NAME="AUTHOR" CONTENT="Marta Oseivand">'],
    ["Dublin Core", '<meta name="DC.Creator" content="Marta Oseivand">'],
    ["parsely", '<meta name="parsely-author" content="Marta Oseivand">'],
    ["sailthru", '<meta name="sailthru.author" content="Marta Oseivand">'],
    ["byl", '<meta name="byl" content="By Marta Oseivand">'],
    [
      "a label for social networks",
      '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Marta Oseivand">',
    ],
    ["linked data", article({ "@type": "Person", name: "Marta Oseivand" })],
    ["a plain name in linked data", article("Marta Oseivand")],
    [
      "linked data at depth",
      linked({
        "@graph": [
          { "@type": "WebPage", mainEntity: { "@type": "Article", author: { name: "Marta Oseivand" } } },
        ],
      }),
    ],
    ["a creator", linked({ "@type": "BlogPosting", creator: "Marta Oseivand" })],
  ])("are read: %s", (_, head) => {
    expect(authorsOf(head)).toEqual(MARTA);
  });

  it.each([
    [
      "repeated elements",
      '<meta name="author" content="Marta Oseivand"><meta name="author" content="Joon Parkley">',
    ],
    [
      "citation_author",
      '<meta name="citation_author" content="Marta Oseivand"><meta name="citation_author" content="Joon Parkley">',
    ],
    ["one text", '<meta name="author" content="By Marta Oseivand and Joon Parkley">'],
    ["a list", article([{ "@type": "Person", name: "Marta Oseivand" }, { name: "Joon Parkley" }])],
    ["plain names", article(["Marta Oseivand", "Joon Parkley"])],
    [
      "references",
      linked({
        "@graph": [
          { "@type": "Article", author: [{ "@id": "#m" }, { "@id": "#j" }] },
          { "@id": "#m", "@type": "Person", name: "Marta Oseivand" },
          { "@id": "#j", "@type": "Person", name: "Joon Parkley" },
        ],
      }),
    ],
    [
      "persons before bodies",
      article([
        { "@type": "Organization", name: "Rivers Desk" },
        { "@type": "Person", name: "Marta Oseivand" },
        { "@type": "Person", name: "Joon Parkley" },
      ]),
    ],
    [
      "one in one place and both in another",
      `${article({ name: "Marta Oseivand" })}<meta name="author" content="Marta Oseivand, Joon Parkley">`,
    ],
  ])("are all of them, in their order: %s", (_, head) => {
    expect(authorsOf(head).slice(0, 2)).toEqual(BOTH);
  });

  it.each([
    ["an address", '<meta property="article:author" content="https://social.example/harbour.ledger">'],
    ["an address without a scheme", '<meta property="article:author" content="social.com/harbour.ledger">'],
    ["a placeholder", '<meta name="author" content="admin">'],
    ["an occupation", '<meta name="author" content="Staff Writer">'],
    ["the site's own name", '<meta name="author" content="The Harbour Ledger">'],
    ["a firm", '<meta name="author" content="Ledger Media GmbH">'],
    ["a date", '<meta name="author" content="4 March 2024">'],
  ])("are not %s: the next place counts, and where none does nobody is known", (_, head) => {
    expect(authorsOf(head)).toEqual([]);
    expect(authorsOf(`${head}${article({ name: "Marta Oseivand" })}`)).toEqual(MARTA);
    expect(
      authorsOf(head, `<article>${HEADING}<p class="byline">By Marta Oseivand</p>${TEXT}</article>`),
    ).toEqual(MARTA);
  });

  it("are a handle where it is all that names anybody, and none that only the page shows", () => {
    const head = '<meta name="author" content="@oseivand">';
    expect(authorsOf(head)).toEqual(["@oseivand"]);
    expect(authorsOf(`${head}${article({ name: "Marta Oseivand" })}`)).toEqual(MARTA);
    const body = `<article>${HEADING}<p class="byline"><a class="author" href="/x">@oseivand</a></p>${TEXT}</article>`;
    expect(authorsOf("", body)).toEqual([]);
  });

  it("are not those of another story, a comment or a picture", () => {
    const other = { "@type": "NewsArticle", headline: "Other", author: { name: "Otto Other" } };
    const head = linked(
      {
        "@type": "Article",
        headline: "The weirs",
        image: { "@type": "ImageObject", author: "Pia Picture" },
        comment: { "@type": "Comment", author: { name: "Carl Comment" } },
      },
      { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: other }] },
    );
    expect(authorsOf(head)).toEqual([]);
  });

  it("are those that the byline agrees with, where two places differ", () => {
    const head = `${article({ name: "Otto Other" })}<meta name="author" content="Marta Oseivand">`;
    expect(authorsOf(head)).toEqual(["Otto Other"]);
    const body = `<article>${HEADING}<p class="byline">By Marta Oseivand</p>${TEXT}</article>`;
    expect(authorsOf(head, body)).toEqual(MARTA);
  });

  it("are spelt as the byline spells them, where the data has a login", () => {
    const body = `<article>${HEADING}<a rel="author">Marta Oseivand</a>${TEXT}</article>`;
    expect(authorsOf('<meta name="author" content="marta_oseivand">', body)).toEqual(MARTA);
  });
});

describe("the authors that a page shows", () => {
  it.each([
    ["rel=author", '<a rel="author" href="/m">Marta Oseivand</a>'],
    ["itemprop", '<span itemprop="author"><span itemprop="name">Marta Oseivand</span>, correspondent</span>'],
    ["a class", '<div class="article-author">Von Marta Oseivand | 4.3.2024</div>'],
    ["a class in camel case", '<div class="articleByline">Marta Oseivand</div>'],
    ["an address of authors", '<p>Rivers · <a href="/autor/marta-oseivand/">Marta Oseivand</a></p>'],
    ["a vcard", '<span class="author vcard">By<a class="url fn">Marta Oseivand</a></span>'],
    ["a line", "<p><em>By Marta Oseivand</em></p>"],
    ["a line in pieces", "<p>By <b>Marta Oseivand</b></p>"],
    ["a label", "<p>Text: Marta Oseivand</p>"],
  ])("are read near the heading: %s", (_, html) => {
    expect(byline(html)).toEqual(MARTA);
  });

  it("are all that stand beside each other", () => {
    expect(byline('<p><a rel="author">Marta Oseivand</a> and <a rel="author">Joon Parkley</a></p>')).toEqual(
      BOTH,
    );
  });

  it("may have any name where the page says plainly that it is one", () => {
    expect(byline('<span class="author">tinker</span>')).toEqual(["tinker"]);
    expect(byline("<p>Posted by tinker on 4 March 2024</p>")).toEqual(["tinker"]);
  });

  it("are concluded, since its data does not name them", () => {
    const { document } = parseHTML(`<html><body>${HEADING}<p>By Marta Oseivand</p>${TEXT}</body></html>`);
    expect(readPageFields(document)).toMatchObject({ authors: MARTA, inferred: ["authors"] });
  });

  it.each([
    ["comments", '<div class="comments"><p class="comment-author">Carl Comment</p></div>'],
    ["related stories", '<div class="related"><h3>Other</h3><span class="byline">By Otto Other</span></div>'],
    ["teasers", '<div class="teaser"><a rel="author">Otto Other</a></div>'],
    ["pictures", "<figure><img><figcaption>Photo by Pia Picture</figcaption></figure>"],
    ["quotations", "<blockquote>Words by Quentin Quoted</blockquote>"],
    ["navigation", '<nav><a href="/authors/otto">Otto Other</a></nav>'],
    [
      "prose",
      "<p>By Monday evening the council had met. By Marta Oseivand nothing was said of it, and nobody asked her why, which went on for long.</p>",
    ],
  ])("are not those of %s", (_, html) => {
    expect(authorsOf("", `<article>${HEADING}${TEXT}${html}</article>`)).toEqual([]);
  });

  it("are those nearest to the heading", () => {
    const far = '<section><h2>Other</h2><p class="byline">By Otto Other</p></section>';
    const body = `${far}<main><article>${HEADING}<p class="byline">By Marta Oseivand</p>${TEXT}</article></main>${far}`;
    expect(authorsOf("", body)).toEqual(MARTA);
  });
});

it.each([
  ["nested marks", "<div class=author>".repeat(12_000)],
  ["marks beside each other", "<p class=author>By A B</p>".repeat(8_000)],
  ["headings", "<h1>a".repeat(30_000)],
  ["a long line", `<p>By ${"A ".repeat(100_000)}</p>`],
  ["a long attribute", `<i itemprop=author content="${"by ".repeat(70_000)}">`],
])("takes little time for 200 kB of %s", (_, body) => {
  const { document } = parseHTML(`<html><body>${body}</body></html>`);
  const start = performance.now();
  readPageFields(document);
  expect(performance.now() - start).toBeLessThan(5_000);
});
