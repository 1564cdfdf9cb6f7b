import { XMLParser } from "fast-xml-parser";
import { type AtomEntry, toAtom } from "@/search/sharing/atom";

const ENTRY: AtomEntry = {
  id: "tag:a1.parallax.invalid,2026:document:one",
  title: "One",
  page: "http://here/documents/one",
  language: "uk",
  authors: ["Ann Weir"],
  added: "2025-01-02T00:00:00.000Z",
  updated: "2025-01-03T00:00:00.000Z",
  day: "2019-05",
  collection: "briefs",
  actors: ["Kim Jong Un"],
  summary: "A weir.",
};
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  isArray: (name) => ["entry", "author", "category"].includes(name),
});

function read(entries: readonly Partial<AtomEntry>[]): { xml: string; feed: Record<string, never> } {
  const xml = toAtom({
    id: "tag:a1.parallax.invalid,2026:search:x",
    title: "Weirs & <co>",
    self: "http://here/api/feed?q=a&lang=en",
    page: "http://here/?q=a",
    since: "1970-01-01T00:00:00.000Z",
    entries: entries.map((entry) => ({ ...ENTRY, ...entry })),
  });
  return { xml, feed: parser.parse(xml).feed };
}

describe("a feed", () => {
  it.each(["a <b", "Hull & Sons: how&ndash;to use <code>", "A ]]> in 🚢", "&lt;", '"x"'])(
    "has the title %s as plain text, escaped once",
    (title) => {
      expect(read([{ title }]).feed).toMatchObject({
        title: { "@type": "text", "#text": "Weirs & <co>" },
        entry: [{ title: { "@type": "text", "#text": title } }],
      });
    },
  );

  it("gives an entry its language, both times, the day of the document as far as it is known, and what it is about", () => {
    expect(read([{}]).feed).toMatchObject({
      entry: [
        {
          "@xml:lang": "uk",
          published: ENTRY.added,
          updated: ENTRY.updated,
          author: [{ name: "Ann Weir" }],
          category: [{ "@term": "briefs" }, { "@term": "published:2019-05" }, { "@term": "Kim Jong Un" }],
          summary: { "@type": "text", "#text": "2019-05 · A weir." },
        },
      ],
    });
  });

  it("says nothing of what is unknown, and no language for what has none", () => {
    const { xml, feed } = read([{ language: null, day: null, summary: null, authors: [] }]);
    expect(xml).not.toMatch(/published:|<summary|null|undefined/);
    expect(feed).toMatchObject({ "@xml:lang": "en", entry: [{ "@xml:lang": "und" }] });
  });

  it("has no date beside Atom's two, which a reader would take for one of them", () => {
    const { xml } = read([{}]);
    expect(
      [...xml.matchAll(/<(?!entry|summary|title)([\w:]+)[^>]*>\d{4}-/g)].map(([, name]) => name),
    ).toEqual(["updated", "updated", "published"]);
  });

  it("is changed when its newest entry is, and holds no character that XML has no place for", () => {
    const { xml, feed } = read([{ title: "a\u0000b\ud800" }, { updated: "2026-01-01T00:00:00.000Z" }]);
    expect(feed).toMatchObject({ updated: "2026-01-01T00:00:00.000Z" });
    expect(xml).not.toMatch(/[\u0000-\u0008\ud800]/u);
  });
});
