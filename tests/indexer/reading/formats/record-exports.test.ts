import { readJson, readJsonLines } from "@/indexer/reading/formats/records";
import { bytesOf, onlyDraft, paragraphsOf } from "../../../support/reading";

const json = (value: unknown) => readJson(bytesOf(JSON.stringify(value)));

describe("records of", () => {
  it("Media Cloud", () => {
    const story = {
      stories_id: 11,
      title: "Weir sold",
      publish_date: "2024-03-05 10:15:00",
      collect_date: "2026-01-15",
      indexed_date: "2026-01-16",
      media_name: "Harbour Post",
      media_url: "harbour.example",
      url: "https://harbour.example/weir",
      text: "The weir was sold.",
    };
    expect(onlyDraft(json(story))).toMatchObject({
      id: undefined,
      title: "Weir sold",
      publisher: "Harbour Post",
      published: "2024-03-05 10:15:00",
      url: "https://harbour.example/weir",
      details: { stories_id: "11", collect_date: "2026-01-15" },
    });
    expect(onlyDraft(json({ ...story, publish_date: null })).published).toBeUndefined();
  });

  it("news-please", () => {
    const draft = onlyDraft(
      json({
        authors: ["Ann Lee", "Bo Ray"],
        date_download: "2026-01-02 03:04:05",
        date_modify: "2026-01-01 00:00:00",
        date_publish: "2024-03-05 10:00:00",
        description: "A summary.",
        maintext: "The weir was sold.",
        source_domain: "harbour.example",
        title: "Weir sold",
        title_page: null,
        url: "https://harbour.example/weir",
      }),
    );
    expect(draft).toMatchObject({
      text: "The weir was sold.",
      authors: ["Ann Lee", "Bo Ray"],
      published: "2024-03-05 10:00:00",
      publisher: "harbour.example",
      inferred: ["publisher"],
    });
  });

  it("trafilatura", () => {
    const draft = onlyDraft(
      json({
        title: "Weir sold",
        author: "Ann Lee; Bo Ray",
        hostname: "harbour.example",
        date: "2024-03-05",
        filedate: "2026-01-01",
        source: "https://harbour.example/weir",
        "source-hostname": "Harbour Post",
        excerpt: "A summary.",
        raw_text: "The weir was sold. It was.",
        text: "The weir was sold.\nIt was.",
      }),
    );
    expect(draft).toMatchObject({
      publisher: "Harbour Post",
      url: "https://harbour.example/weir",
      authors: ["Ann Lee", "Bo Ray"],
      published: "2024-03-05",
      text: "The weir was sold.\nIt was.",
    });
    expect(draft.inferred).toBeUndefined();
  });

  it("Datashare and other search engines, in their envelopes", () => {
    const hit = {
      _index: "local",
      _id: "ab12",
      _source: {
        content: "The weir was sold.",
        title: "Weir",
        language: "ENGLISH",
        indexingDate: "2026-01-01",
      },
    };
    const draft = onlyDraft(json({ took: 3, hits: { total: 1, hits: [hit] } }));
    expect(draft).toMatchObject({ id: "ab12", title: "Weir", language: "ENGLISH", published: undefined });
  });

  it("Zotero, from its interface and as CSL", () => {
    const data = {
      key: "AB12",
      itemType: "newspaperArticle",
      title: "Weir sold",
      creators: [
        { creatorType: "author", firstName: "Ann", lastName: "Lee" },
        { creatorType: "author", name: "Ministry of Ports" },
      ],
      publicationTitle: "Harbour Post",
      abstractNote: "The weir was sold.",
      date: "2024-03-05",
      dateAdded: "2026-01-01T00:00:00Z",
      accessDate: "2026-01-02",
    };
    const csl = {
      title: "Weir sold",
      author: [{ family: "Lee", given: "Ann" }, { literal: "Ministry of Ports" }],
      "container-title": "Harbour Post",
      abstract: "The weir was sold.",
      issued: { "date-parts": [["2024", 3, 5]] },
      accessed: { "date-parts": [[2026, 1, 2]] },
    };
    for (const record of [{ key: "AB12", version: 7, data }, csl])
      expect(onlyDraft(json([record]))).toMatchObject({
        title: "Weir sold",
        authors: ["Ann Lee", "Ministry of Ports"],
        publisher: "Harbour Post",
        published: "2024-03-05".slice(0, 10),
        text: "The weir was sold.",
      });
  });

  it("JSON Feed, whose items have its title as publisher", () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Harbour Post",
      language: "en",
      authors: [{ name: "Ann Lee" }],
      items: [
        {
          id: "1",
          url: "https://harbour.example/1",
          content_html: "<p>One.</p><p>Two.</p>",
          date_published: "2024-03-05T10:00:00+01:00",
          date_modified: "2026-01-01T00:00:00Z",
        },
        { id: "2", content_text: "Three.", authors: [{ name: "Bo Ray" }], language: "de" },
      ],
    };
    const { drafts } = json(feed);
    expect(drafts).toMatchObject([
      {
        publisher: "Harbour Post",
        authors: ["Ann Lee"],
        language: "en",
        published: "2024-03-05T10:00:00+01:00",
      },
      { publisher: "Harbour Post", authors: ["Bo Ray"], language: "de", published: undefined },
    ]);
    expect(paragraphsOf(drafts[0]?.text ?? "")).toEqual(["One.", "Two."]);
  });

  it("schema.org, whose things refer to each other", () => {
    const graph = [
      { "@type": "WebSite", "@id": "#site", name: "Harbour Post" },
      { "@type": "Person", "@id": "#ann", name: "Ann Lee", description: "She writes." },
      {
        "@type": "NewsArticle",
        "@id": "https://harbour.example/weir#article",
        headline: "Weir sold",
        articleBody: "The weir was sold.",
        datePublished: "2024-03-05",
        dateModified: "2026-01-01",
        author: [{ "@id": "#ann" }],
        publisher: { "@id": "#site" },
        inLanguage: "en",
        mainEntityOfPage: { "@id": "https://harbour.example/weir" },
      },
    ];
    expect(onlyDraft(json({ "@context": "https://schema.org", "@graph": graph }))).toMatchObject({
      title: "Weir sold",
      authors: ["Ann Lee"],
      publisher: "Harbour Post",
      published: "2024-03-05",
      language: "en",
      url: "https://harbour.example/weir",
    });
  });

  it("an archive of X", () => {
    const draft = onlyDraft(
      readJson(
        bytesOf(
          'window.YTD.tweets.part0 = [\n{"tweet":{"id_str":"1703462528114626561","created_at":"Tue Mar 05 23:19:24 +0000 2024","full_text":"The weir &amp; the port\\nare sold.","lang":"en"}}]',
        ),
      ),
    );
    expect(draft).toMatchObject({
      id: "1703462528114626561",
      published: "05 Mar 2024",
      text: "The weir & the port\nare sold.",
      language: "en",
    });
  });

  it("interfaces of news, of which the source is a thing with a name", () => {
    const story = {
      title: "Weir sold",
      publishedAt: "2024-03-07T23:30:00-08:00",
      source: { id: null, name: "Interface News" },
      author: "https://social.example/ann",
      content: "A story.",
      fields: { byline: "no text here" },
    };
    expect(onlyDraft(json({ status: "ok", totalResults: 1, articles: [story] }))).toMatchObject({
      publisher: "Interface News",
      published: "2024-03-07T23:30:00-08:00",
      authors: [],
    });
  });

  it.each([
    ["seconds", 1709632800, "2024-03-05T10:00:00.000Z"],
    ["milliseconds", 1709632800000, "2024-03-05T10:00:00.000Z"],
    ["a year", 2024, "2024"],
  ])("days told in %s", (_, date, published) => {
    expect(onlyDraft(json({ text: "One.", date })).published).toBe(published);
  });
});

describe("what is not taken for it", () => {
  it.each([
    [
      "a day of collection or change",
      {
        seendate: "20240306T101500Z",
        crawl_date: "2026-01-01",
        updated: "2026-01-01",
        dateModified: "2026-01-01",
        dateCreated: "2026-01-01",
      },
      "published",
    ],
    [
      "an address as publisher",
      { publisher: "https://harbour.example", source: "www.harbour.example" },
      "publisher",
    ],
    ["an address as author", { author: "facebook.com/harbourpost" }, "authors"],
  ])("%s", (_, fields, name) => {
    const draft = onlyDraft(json({ text: "One.", ...fields }));
    expect(draft[name as "published"] ?? []).toHaveLength(0);
  });

  it("the text of a thing inside a record that is its author or a comment", () => {
    const { drafts, problems } = json({
      title: "Weir",
      author: { name: "Ann Lee", description: "She writes." },
      comments: [{ text: "First!" }],
    });
    expect(drafts).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

describe("HTML in a field", () => {
  it.each([
    ["<li>Port</li><li>Ships</li>", ["Port", "Ships"]],
    ["<dt>Port</dt><dd>Ships</dd>", ["Port", "Ships"]],
    ["One.<br>Two.", ["One.", "Two."]],
    ["sp<b>l</b>it\n\nand <em>more</em>", ["split", "and", "more"]],
  ])("makes no words of two elements one: %s", (html, words) => {
    for (const text of [html, { rendered: html }]) {
      const draft = onlyDraft(json({ title: "T &amp; <i>U</i>", content: text }));
      expect(draft.title).toBe("T & U");
      expect(draft.text.split(/\s+/).filter(Boolean)).toEqual(words);
    }
  });
});

describe("numbers of records", () => {
  it.each(["1703462528114626561", "1.10", "-0", "1e400", "0.1000"])("keep every digit of %s", (number) => {
    const text = `{"id": ${number}, "text": "One.", "version": ${number}, "list": [${number}, {"name": ${number}}]}`;
    for (const draft of [onlyDraft(readJson(bytesOf(text))), onlyDraft(readJsonLines(bytesOf(text)))])
      expect(draft).toMatchObject({ id: number, details: { version: number, list: `${number}, ${number}` } });
  });
});

describe("a mislabelled or damaged file of records", () => {
  it.each([
    ["lines under .json", readJson, '{"text":"One."}\n{"text":"Two."}\n'],
    ["a list under .jsonl", readJsonLines, '[\n{"text":"One."},\n{"text":"Two."}\n]'],
    ["a list over lines", readJsonLines, '{\n"items": [{"text":"One."},{"text":"Two."}]}'],
    ["lines with signs that end none", readJsonLines, '{"text":"One."}\r\n{"text":"Two."}\r\n'],
  ])("is read: %s", (_, read, text) => {
    expect(read(bytesOf(text)).drafts.map((draft) => draft.text)).toEqual(["One.", "Two."]);
  });

  it("is one record though a line separator stands in its text", () => {
    expect(onlyDraft(readJsonLines(bytesOf('{"text":"One.\u2028Two."}'))).text).toBe("One.\nTwo.");
  });

  it("is named with the line in the file", () => {
    expect(() => readJson(bytesOf('{\n"text": "One."\n"title": 1}'))).toThrow(
      expect.objectContaining({ line: 3, message: expect.stringMatching(/^It is not JSON: .+\.$/) }),
    );
    expect(() => readJson(bytesOf("[".repeat(200_000)))).toThrow(/nested too deep/);
  });

  it("names many records without a text in few lines", () => {
    const { problems } = json(Array.from({ length: 500 }, () => ({ title: "x" })));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.reason).toBe("Of 480 more records there is no text either.");
  });
});
