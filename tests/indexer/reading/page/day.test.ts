import { fieldsDay, toDay, withDay } from "./day-page";

/** Where the day of a page is read; what must not be read so is in no-day.test.ts. */
describe("the day of a page", () => {
  it.each([
    ["meta of Open Graph", '<meta property="article:published_time" content="2024-03-04T10:00:00+01:00">'],
    ["meta of Dublin Core in capitals", '<META NAME="DC.Date.Issued" CONTENT="2024-03-04">'],
    ["meta of sailthru", '<meta name="sailthru.date" content="Mon, 04 Mar 2024 10:00:00 -0500">'],
    ["meta of parsely", '<meta name="parsely-pub-date" content="2024-03-04T10:00:00">'],
    ["meta of a journal", '<meta name="citation_publication_date" content="2024/3/4">'],
    ["meta in seconds", '<meta name="timestamp" content="1709546400">'],
    [
      "linked data in a graph",
      ld({
        "@graph": [
          { "@type": "WebPage", mainEntity: { "@type": "NewsArticle", datePublished: "2024-03-04" } },
        ],
      }),
    ],
    ["linked data of a page", ld({ "@type": "WebPage", datePublished: "2024-03-04T09:00:00+01:00" })],
    [
      "broken linked data",
      '<script type="application/ld+json">{"@type":"Article","description":"the "old", weir","datePublished":"2024-03-04"}</script>',
    ],
  ])("is read in %s", (_, head) => {
    expect(toDay({ head })).toEqual({ value: "2024-03-04", isInferred: false });
  });

  it.each([
    ["a time with its attribute", '<time datetime="2024-03-04T10:00">Monday</time>'],
    ["the text of a time", "<time>4 March 2024</time>"],
    ["a property", '<span itemprop="datePublished">March 4, 2024</span>'],
    ["the title of a property", '<abbr class="published" title="2024-03-04T21:05:00-07:00">9:05 PM</abbr>'],
    ["an element for dates", '<div class="post-date">4. März 2024</div>'],
    [
      "an element with a label",
      '<p class="meta">von Ann | Veröffentlicht am 4. März 2024, geändert am 9. April 2024</p>',
    ],
    ["a line below the heading", "<p>Por Ana Ruiz, 4 de marzo de 2024</p>"],
    ["digits of another script", '<div class="date">٤ مارس ٢٠٢٤</div>'],
    [
      "the line of a release, an agency's name behind the day",
      `<p>INVER, Scotland, March 4, 2024 /Weirwire/ -- ${"The weir was sold to the town on Monday. ".repeat(6)}</p>`,
    ],
    ["a line with two digits for the year", '<div class="date">Fest, 04.03.24</div>'],
  ])("is read below the heading in %s", (_, below) => {
    expect(toDay({ below })?.value).toBe("2024-03-04");
  });

  it("is read above the heading, and at the foot of the article", () => {
    expect(toDay({ above: '<h2 class="date-header">Montag, 4. März 2024</h2>' })?.value).toBe("2024-03-04");
    expect(
      toDay({ end: '<div class="post-footer">Dieser Beitrag wurde am 4. März 2024 von Ann verfasst.</div>' })
        ?.value,
    ).toBe("2024-03-04");
  });

  it("is read in a dateline that begins the text", () => {
    expect(
      toDay({ below: `<p>BONN, 4. März 2024 – ${"Die Wehre an der Sieg bleiben offen. ".repeat(8)}</p>` })
        ?.value,
    ).toBe("2024-03-04");
  });

  it("is read in the page's address, as concluded", () => {
    expect(toDay({ head: '<link rel="canonical" href="https://post.example/2024/03/04/weir">' })).toEqual({
      value: "2024-03-04",
      isInferred: true,
    });
    expect(toDay({ head: '<link rel="canonical" href="https://post.example/news/29-10-2021">' })?.value).toBe(
      "2021-10-29",
    );
  });

  it("is the publisher's own where one moment is stated in universal and in local time", () => {
    const utc = '<meta property="article:published_time" content="2024-03-05T03:30:00Z">';
    expect(toDay({ head: utc })?.value).toBe("2024-03-05");
    expect(
      toDay({ head: utc + ld({ "@type": "Article", datePublished: "2024-03-04T22:30:00-05:00" }) })?.value,
    ).toBe("2024-03-04");
    expect(toDay({ head: utc, below: "<p>March 4, 2024 10:30 pm</p>" })?.value).toBe("2024-03-04");
    expect(
      toDay({ head: `${utc}<link rel="canonical" href="https://post.example/2024/03/04/weir">` })?.value,
    ).toBe("2024-03-04");
    expect(toDay({ below: '<time datetime="2024-03-05T03:30:00Z">March 4, 2024</time>' })?.value).toBe(
      "2024-03-04",
    );
  });

  it("is the day where others state the year alone, and the year where none states more", () => {
    const year = '<meta name="citation_date" content="2024">';
    expect(toDay({ head: `${year}<meta name="dc.date" content="2024-03-04">` })?.value).toBe("2024-03-04");
    expect(toDay({ head: year })?.value).toBe("2024");
  });

  it("reads numbers in the order of the page's language, as concluded", () => {
    const below = '<p class="date">03/04/2024</p>';
    expect(toDay({ below, language: "en-US" })).toEqual({ value: "2024-03-04", isInferred: true });
    expect(toDay({ below, language: "fr" })).toEqual({ value: "2024-04-03", isInferred: true });
  });

  it("is read on a page that opens no body, and below a server's warnings", () => {
    expect(
      fieldsDay(
        '<html><head><title>Weir sold to the town</title><h1>Weir sold to the town</h1><p class="date">04.03.2024</p><p>The weir is sold.</p></html>',
      ),
    ).toBe("2024-03-04");
    expect(
      withDay(
        '<br><b>Warning</b>: no database<html><head></head><body><h1>Weir sold to the town</h1><p class="date">04.03.2024</p><p>The weir is sold.</p></body></html>',
      ),
    ).toBe("2024-03-04");
  });
});

function ld(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
