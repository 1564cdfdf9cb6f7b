import iconv from "iconv-lite";
import type { RunSummary } from "@/indexer/run/summary";
import { anArticle, type Files, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { aPdf } from "../../support/pdf";

afterAll(removeFolders);

describe("a run over files that cannot all be read", () => {
  const BAD: Files = {
    "good/fine.md": anArticle({ title: "Fine" }, "This one is fine."),
    "bad/empty.txt": "",
    "bad/blank.txt": " \n\n\t \n",
    "bad/junk.txt": Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256),
    "bad/matter.md": "---\ntitle: [unclosed\n---\nText below broken front matter.\n",
    "bad/endless.md": "---\ntitle: no end\n\nText.\n",
    "bad/lines.jsonl":
      '{"id":"one","text":"The first line is well."}\n{broken\n{"id":"three","text":"The third is well too."}\n',
    "bad/object.json": '{"title":"no text in it"}',
    "bad/broken.json": "{,}",
    "bad/huge.txt": Buffer.alloc(201 * 1024 * 1024, "word "),
    "bad/scan.pdf": aPdf([]),
    "bad/damaged.pdf": "%PDF-1.4 but nothing else",
    "ids/a.json": '{"id":"same","text":"The earlier of two with one id."}',
    "ids/b.json": '{"id":"same","text":"The later of two with one id."}',
    "odd/latin.txt": iconv.encode("Un résumé\n\nLe café était fermé à Genève, dit-il.", "latin1"),
    "odd/wide.txt": iconv.encode("Широкий заголовок\n\nКремль молчал всю ночь.", "utf-16le", {
      addBOM: true,
    }),
    "odd/windows.txt": "A title with CRLF\r\n\r\nFirst paragraph.\r\n\r\nSecond paragraph.\r\n",
    "odd/private.txt": "A private title\n\nA word with a pri\ue000vate mark and a \u0000 in it.",
    "odd/page.html":
      "<html><head><title>A page</title></head><body><nav><a href=/>Molybdenum weekly</a></nav><article><h1>A page</h1><p>The article of the page tells of zirconium, at some length, so that it is found to be the article and not what is around it.</p><p>It goes on for a second paragraph, which is long enough to be one, and tells of nothing else.</p></article><aside class=sidebar><p>Sign up for palladium offers</p></aside><footer><p>Printed on ruthenium</p></footer></body></html>",
    "odd/letter.eml":
      "From: Ann Lee <ann@example.org>\r\nSubject: A letter\r\nDate: Tue, 07 Jan 2025 08:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear reader, the cesium has come.\r\n",
    "odd/paper.pdf": aPdf(["A paper about niobium. It says little."]),
    "odd/film.mp4": "not read",
  };

  let testIndex: TestIndex;
  let summary: RunSummary;
  beforeAll(async () => {
    testIndex = await openTestIndex(BAD);
    summary = await testIndex.index();
  });
  afterAll(() => testIndex.close());

  it("publishes the rest", () => {
    expect(summary.published).toBe("whole");
    expect(summary.ignoredFiles).toBe(1);
  });

  it.each([
    ["bad/empty.txt", null, /empty/],
    ["bad/blank.txt", null, /no text/],
    ["bad/junk.txt", null, /binary/],
    ["bad/matter.md", expect.any(Number), /front matter is not YAML/],
    ["bad/endless.md", 1, /front matter has no end/],
    ["bad/lines.jsonl", 2, /not JSON/],
    ["bad/object.json", null, /no text/],
    ["bad/broken.json", expect.anything(), /not JSON/],
    ["bad/huge.txt", null, /larger than 200 MB/],
    ["bad/scan.pdf", null, /no text/],
    ["bad/damaged.pdf", null, /cannot be opened/],
    ["ids/b.json", null, /has the id same, as ids\/a\.json has/],
  ])("names %s with its line and its reason", (path, line, reason) => {
    const problem = summary.problems.find((one) => one.path === path);
    expect(problem?.reason).toMatch(reason);
    expect(problem?.line).toEqual(line);
  });

  it("names nothing else", () => {
    expect(summary.problems).toHaveLength(12);
  });

  it.each([
    ["café", "odd-latin"],
    ["Кремль", "odd-wide"],
    ['"first paragraph"', "odd-windows"],
    ["private", "odd-private"],
    ["zirconium", "odd-page"],
    ["cesium", "odd-letter"],
    ["niobium", "odd-paper"],
    ["third", "three"],
    ['"the later of two"', "same"],
  ])("finds %s in %s", async (query, id) => {
    expect(await testIndex.find(query)).toEqual([id]);
  });

  it.each(["molybdenum", "palladium", "ruthenium"])(
    "does not find what stood around the article of a page: %s",
    async (word) => {
      expect(await testIndex.find(word)).toEqual([]);
    },
  );

  it("names an unreadable file again on a run in which nothing changed", async () => {
    const again = await testIndex.index();
    expect(again.published).toBe("none");
    expect(again.problems.map((one) => one.path)).toContain("bad/junk.txt");
  });
});
