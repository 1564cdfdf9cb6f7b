import iconv from "iconv-lite";
import { readFileBytes } from "@/indexer/reading/read-file";
import { aDocx, anEpub, anOdf, anXlsx, aPptx, aWordParagraph } from "../../support/office";
import { anOleFile } from "../../support/ole";
import { bytesOf } from "../../support/reading";

const TEXT = "The weir at Inver was sold on Tuesday.";

/** A file of each format, whose text is the same; `ending` is the one it should have. */
const WHOLE: readonly (readonly [ending: string, bytes: Uint8Array])[] = [
  ["docx", aDocx(aWordParagraph(TEXT))],
  ["pptx", aPptx([{ lines: ["", TEXT] }])],
  ["xlsx", anXlsx({ Sheet1: [[TEXT]] })],
  ["odt", anOdf("text", `<text:p>${TEXT}</text:p>`)],
  [
    "odp",
    anOdf(
      "presentation",
      `<draw:page><draw:frame><draw:text-box><text:p>${TEXT}</text:p></draw:text-box></draw:frame></draw:page>`,
    ),
  ],
  [
    "ods",
    anOdf(
      "spreadsheet",
      `<table:table><table:table-row><table:table-cell><text:p>${TEXT}</text:p></table:table-cell></table:table-row></table:table>`,
    ),
  ],
  ["epub", anEpub({ a: `<p>${TEXT}</p>` }, ["a"], "<dc:title>T</dc:title>")],
  ["rtf", bytesOf(`{\\rtf1\\ansi ${TEXT}\\par}`)],
  ["json", bytesOf(JSON.stringify({ text: TEXT }))],
  ["jsonl", bytesOf(`${JSON.stringify({ text: TEXT })}\n`)],
  ["csv", bytesOf(`id,text\n1,${TEXT}\n`)],
  ["tsv", bytesOf(`id\ttext\n1\t${TEXT}\n`)],
  ["md", bytesOf(`---\nmood: calm\n---\n${TEXT}\n`)],
  ["html", bytesOf(`<!doctype html><p>${TEXT}</p>`)],
];
/** Formats whose bytes tell them under any name. */
const TELLING = WHOLE.filter(([ending]) => !/^(?:json|jsonl|csv|tsv|md)$/.test(ending));

const textsOf = async (bytes: Uint8Array, name: string) =>
  (await readFileBytes(bytes, name)).drafts.map(({ draft }) => draft.text.trim());

describe("a file of each format", () => {
  it.each(WHOLE)("is read: %s", async (ending, bytes) => {
    const { drafts, problems } = await readFileBytes(bytes, `a.${ending}`);
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => draft.text.trim())).toEqual([TEXT]);
  });

  it.each(TELLING)("is read whatever it is called: %s", async (_, bytes) => {
    for (const name of ["a.txt", "a.csv", "a.docx", "a.epub", "a"])
      expect(await textsOf(bytes, name)).toEqual([TEXT]);
  });

  it.each(WHOLE)("is named where it is empty: %s", async (ending) => {
    const { drafts, problems } = await readFileBytes(new Uint8Array(), `a.${ending}`);
    expect(drafts).toEqual([]);
    expect(problems).toEqual([{ part: null, line: null, reason: "It is empty." }]);
  });

  it.each(WHOLE)("is read or named where it is damaged, never thrown at: %s", async (ending, bytes) => {
    const torn = [
      bytes.subarray(0, bytes.length / 2),
      bytes.subarray(0, 40),
      bytes.map((byte, at) => (at > 50 && at % 13 === 0 ? byte ^ 0x55 : byte)),
    ];
    for (const one of torn) {
      const { drafts, problems } = await readFileBytes(one, `a.${ending}`);
      expect(drafts.length + problems.length).toBeGreaterThan(0);
      for (const { reason } of problems) expect(reason).toMatch(/^[\p{Lu}].*[.!?]$/su);
    }
  });

  it.each(["docx", "pptx", "xlsx", "odt", "odp", "ods", "epub"])(
    "is named where it is no archive but something else: %s",
    async (ending) => {
      for (const bytes of [
        bytesOf("Plain text."),
        Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256),
      ]) {
        const { drafts, problems } = await readFileBytes(bytes, `a.${ending}`);
        expect(drafts).toEqual([]);
        expect(problems).toEqual([
          {
            part: null,
            line: null,
            reason: expect.stringMatching(/^It cannot be opened; it may be damaged\. /),
          },
        ]);
      }
    },
  );

  it("is named where it is locked, or of an old kind", async () => {
    const reasons = [];
    for (const streams of [["EncryptedPackage"], ["WordDocument"], ["Workbook"], ["PowerPoint Document"]])
      reasons.push((await readFileBytes(anOleFile(streams), "a.docx")).problems[0]?.reason);
    expect(reasons).toEqual([
      "It is locked with a password. Save it without one.",
      expect.stringMatching(/save it as \.docx\.$/),
      expect.stringMatching(/save it as \.xlsx\.$/),
      expect.stringMatching(/save it as \.pptx\.$/),
    ]);
  });

  it("is named where it unfolds to more than can be read", async () => {
    const { drafts, problems } = await readFileBytes(aDocx("<w:p/>".repeat(1_100_000)), "a.docx");
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ reason: expect.stringMatching(/^It is too large or too deep\. /) }]);
  });

  it("is read in its character set", async () => {
    const words = "Über dem Fluß lag künftig größerer Nebel, sagte der Müller.";
    for (const charset of ["utf-8", "windows-1252", "utf-16le"]) {
      const of = (text: string) => iconv.encode(text, charset, { addBOM: charset !== "windows-1252" });
      expect(await textsOf(of(JSON.stringify({ text: words })), "a.json")).toEqual([words]);
      expect(await textsOf(of(`id;text\n1;${words}\n`), "a.csv")).toEqual([words]);
      expect(await textsOf(of(`---\ntitle: a\n---\n${words}`), "a.md")).toEqual([words]);
    }
  });
});
