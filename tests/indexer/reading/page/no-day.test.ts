import { toDay } from "./day-page";

/** Dates of a page that are not the day of its publication. */
describe("what is not the day of a page", () => {
  it.each([
    [
      "a comment's",
      {
        end: '<section id="comments"><div class="comment"><time datetime="2025-11-30">30 Nov</time></div></section>',
      },
    ],
    [
      "an aside's",
      { around: '<aside><a href="/a">Tides</a> <time datetime="2025-11-30">30 Nov 2025</time></aside>' },
    ],
    ["a sidebar's", { around: '<div class="sidebar"><p class="date">30 November 2025</p></div>' }],
    [
      "a related story's",
      {
        end: '<div class="related-stories"><p>Tides rise <time datetime="2025-11-30">30 Nov</time></p></div>',
      },
    ],
    [
      "one that a sentence goes on behind",
      {
        below: `<p>In Inver, on 30 November 2025 and/or later, ${"the weir is to be sold to the town. ".repeat(6)}</p>`,
      },
    ],
    ["a teaser's", { end: '<div class="teaser"><span class="date">30.11.2025</span> Tides rise</div>' }],
    [
      "an embedded post's",
      {
        below:
          '<blockquote class="twitter-tweet">Sold! — Ann (@ann) <a href="#">November 30, 2025</a></blockquote>',
      },
    ],
    [
      "a reference's",
      { end: '<ol class="references"><li>Orr, A.: Weirs. Accessed 30 November 2025.</li></ol>' },
    ],
    ["an event's", { below: '<div class="event"><time datetime="2025-11-30">30 November 2025</time></div>' }],
    [
      "a change's in an element",
      { below: '<time itemprop="dateModified" datetime="2025-11-30">30 November 2025</time>' },
    ],
    ["a change's in a line", { below: "<p>Last updated on 30 November 2025</p>" }],
    ["a change's in German", { below: '<p class="date">Aktualisiert am 30. November 2025</p>' }],
    ["a change's in the head", { head: '<meta property="article:modified_time" content="2025-11-30">' }],
    [
      "another story's in linked data",
      {
        head: '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2025-11-30"}]}</script>',
      },
    ],
    [
      "a comment's in linked data",
      {
        head: '<script type="application/ld+json">{"@type":"Article","comment":{"@type":"Comment","datePublished":"2025-11-30"}}</script>',
      },
    ],
    [
      "what a sentence tells",
      {
        below:
          "<p>The council, which met again on 30 November 2025 in the customs house and heard eleven witnesses about the state of the quays, wants more.</p>",
      },
    ],
    ["one that could be either way round", { below: '<p class="date">03/04/2025</p>', language: "en" }],
    ["a clock's that was never set", { head: '<meta name="date" content="1970-01-01T00:00:00Z">' }],
    [
      "a placeholder",
      { head: '<meta name="date" content="0001-01-01T00:00:00"><meta name="pubdate" content="null">' },
    ],
    [
      "a picture's in an address",
      { head: '<meta property="og:image" content="https://post.example/2025/11/30/a.jpg">' },
    ],
    [
      "the site's foot",
      { around: "", end: '</article><footer><p class="date">30 November 2025</p></footer><article>' },
    ],
  ])("is %s", (_, parts) => {
    expect(toDay(parts)).toBeNull();
  });

  it("is a change's, where the page's own stands behind it", () => {
    const below =
      '<time itemprop="dateModified" datetime="2024-06-20">Updated 20 June 2024</time> <time itemprop="datePublished" datetime="2024-03-04">4 March 2024</time>';
    expect(toDay({ below })?.value).toBe("2024-03-04");
  });

  it("is a story's in the sidebar, where the page's own is in the article", () => {
    const around = '<aside><time datetime="2025-11-30">30 Nov</time></aside>';
    expect(
      toDay({
        around,
        below: '<p>Published <time datetime="2024-02-14T08:00:00Z">14 February 2024</time></p>',
      })?.value,
    ).toBe("2024-02-14");
  });

  it.each(["<div class=meta>", "<time>", "<div class=date>1 ", "<p>5 May 2020", "<footer>"])(
    "takes no long time to see: 200 kB of %s",
    (piece) => {
      const start = performance.now();
      toDay({ below: piece.repeat(200_000 / piece.length) });
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    20_000,
  );
});
