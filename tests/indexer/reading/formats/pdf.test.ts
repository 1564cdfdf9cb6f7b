import { PAGE_START } from "@/indexer/reading/draft/draft";
import { readPdf } from "@/indexer/reading/formats/pdf";
import { aColumn, aDrawnPdf, aPdf, type DrawnPage } from "../../../support/pdf";
import { bytesOf, onlyDraft, paragraphsOf } from "../../../support/reading";

async function readText(pages: readonly DrawnPage[]): Promise<string> {
  return onlyDraft(await readPdf(aDrawnPdf(pages))).text;
}

/** A page with one column of lines below each other. */
async function readColumn(lines: readonly string[]): Promise<string> {
  return readText([{ texts: aColumn(lines, 72, 700) }]);
}

const PROSE = [
  "The council of Velmar sat until late at night and heard four",
  "engineers who had walked the whole of the northern sea wall",
  "in the storm and found it sound but for one stone in ninety.",
];

describe("a PDF", () => {
  it("gives the text of its pages in order, with a mark where each page begins", async () => {
    const draft = onlyDraft(
      await readPdf(aPdf(["A paper about niobium. It goes on", "and ends on the second page."])),
    );
    expect(draft.text).toBe(`A paper about niobium. It goes on ${PAGE_START}and ends on the second page.`);
    expect(draft).toMatchObject({ title: undefined, authors: [], isLoose: true, isRecognised: false });
  });

  it("joins a word that is parted at the end of a page", async () => {
    expect(onlyDraft(await readPdf(aPdf(["It is nio-", "bium."]))).text).toBe(`It is nio${PAGE_START}bium.`);
  });

  it("marks an empty page, in the middle and at the end", async () => {
    const text = await readText([
      { texts: aColumn(["One."], 72, 700) },
      {},
      { texts: aColumn(["Two."], 72, 700) },
      {},
    ]);
    expect(text).toBe(`One.\n\n${PAGE_START}${PAGE_START}Two.${PAGE_START}`);
  });

  it("begins a paragraph at a gap, an indent, and after a short line that ends a sentence", async () => {
    const texts = [
      ...aColumn([...PROSE, "There it ended."], 72, 700),
      ...aColumn(["The mayor wept.", ...PROSE], 72, 700 - 4 * 13.97),
      ...aColumn(PROSE, 72, 700 - 9 * 13.97),
      ...aColumn(["Of the old port nothing is left but the name and one street."], 92, 700 - 12 * 13.97),
      ...aColumn(PROSE, 72, 700 - 13 * 13.97),
    ];
    const openings = paragraphsOf(await readText([{ texts }])).map((one) => one.slice(0, 9));
    expect(openings).toEqual(["The counc", "The mayor", "The counc", "The counc", "Of the ol"]);
  });

  it("begins no paragraph where a full line ends a sentence, or a short one ends none", async () => {
    const text = await readColumn([
      "All four of the engineers came in by the eastern gate at six.",
      "They said",
      "so themselves, though nobody in the council had asked them to.",
    ]);
    expect(paragraphsOf(text)).toHaveLength(1);
  });

  it("puts a space between words by their places, and none into a word", async () => {
    const at = (text: string, x: number) => ({ text, x, y: 700, size: 12 });
    expect(await readText([{ texts: [at("for", 72), at("ward", 86.5), at("march", 120)] }])).toBe(
      "forward march",
    );
  });

  it("leaves out the mark of a footnote, keeps a power and an ordinal", async () => {
    const raised = (text: string, x: number) => ({ text, x, y: 704, size: 7 });
    const plain = (text: string, x: number) => ({ text, x, y: 700, size: 12 });
    const marked = [plain("treaty", 72), raised("3", 105.5), plain("ended", 114)];
    expect(await readText([{ texts: marked }])).toBe("treaty ended");
    const power = [plain("40 km", 72), raised("2", 105.3), plain("were lost", 114)];
    expect(await readText([{ texts: power }])).toBe("40 km² were lost");
    const ordinal = [plain("the 19", 72), raised("th", 105.4), plain("day", 116)];
    expect(await readText([{ texts: ordinal }])).toBe("the 19th day");
  });

  it("reads a page that is turned, and text that stands on its side after the rest", async () => {
    const side = { text: "Set in Velmar in the spring", x: 40, y: 200, turn: 90 };
    const turned = PROSE.map((text, at) => ({ text, x: 200 + at * 14, y: 100, turn: 90 }));
    expect(await readText([{ texts: [side, ...aColumn(PROSE, 72, 700)] }])).toBe(
      `${PROSE.join(" ")}\n\nSet in Velmar in the spring`,
    );
    expect(await readText([{ texts: turned, rotate: 90 }])).toBe(PROSE.join(" "));
    expect(await readText([{ texts: turned }])).toBe(PROSE.join(" "));
  });

  it("takes its title and authors from what it says of itself, and no day from when the file was made", async () => {
    const info = {
      Title: "The sea wall of Velmar",
      Author: "Ada Brenn; Tom Arle",
      CreationDate: "D:20240229101500Z",
    };
    const draft = onlyDraft(await readPdf(aDrawnPdf([{ texts: aColumn(PROSE, 72, 700) }], info)));
    expect(draft).toMatchObject({ title: info.Title, authors: ["Ada Brenn", "Tom Arle"], isLoose: false });
    expect(draft.published).toBeUndefined();
    expect(draft.details).toEqual({ "file made": "2024-02-29" });
  });

  it.each(["Microsoft Word - wall.doc", "wall_v3_final", "C:\\\\texts\\\\wall", "untitled", "2024-11-03"])(
    "takes %s for no title",
    async (title) => {
      const info = { Title: title, Author: "Administrator" };
      const draft = onlyDraft(await readPdf(aDrawnPdf([{ texts: aColumn(PROSE, 72, 700) }], info)));
      expect(draft).toMatchObject({ title: undefined, authors: [] });
    },
  );

  it("leaves its bytes as they were", async () => {
    const bytes = new Uint8Array(aPdf(["Text."]));
    const before = Buffer.from(bytes).toString("hex");
    await readPdf(bytes);
    expect(Buffer.from(bytes).toString("hex")).toBe(before);
  });

  it("reads two at once", async () => {
    const texts = await Promise.all(["One.", "Two."].map((text) => readPdf(aPdf([text]))));
    expect(texts.map((drafts) => onlyDraft(drafts).text)).toEqual(["One.", "Two."]);
  });

  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"28".repeat(32)}> /U <${"41".repeat(32)}> >> /ID [<00> <00>]`;
  it.each([
    ["has an empty page", aPdf([]), /^There is no text in this PDF\.$/],
    ["is locked", aDrawnPdf([{ texts: aColumn(PROSE, 72, 700) }], {}, locked), /locked with a password/],
    ["is damaged", bytesOf("%PDF-1.4 but nothing else"), /cannot be opened; it may be damaged/],
    ["ends in the middle", aPdf(["A long text."]).subarray(0, 90), /cannot be opened; it may be damaged/],
    ["is no PDF", bytesOf("A plain text."), /cannot be opened/],
  ])("is unreadable where it %s", async (_, bytes, reason) => {
    await expect(readPdf(bytes)).rejects.toThrow(reason);
  });
});
