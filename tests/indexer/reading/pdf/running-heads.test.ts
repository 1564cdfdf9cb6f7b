import { PAGE_START } from "@/indexer/reading/draft/draft";
import { readPdf } from "@/indexer/reading/formats/pdf";
import { aColumn, aDrawnPdf, type Drawn, type DrawnPage } from "../../../support/pdf";
import { onlyDraft } from "../../../support/reading";

async function readText(pages: readonly DrawnPage[]): Promise<string> {
  return onlyDraft(await readPdf(aDrawnPdf(pages))).text.replaceAll(PAGE_START, "");
}

const BODIES = [
  "The clerk of the port had written that the minister",
  "refused the offer of the bank, and that the boats",
  "would stay where they were until somebody paid for",
  "them, which nobody did for the next nine winters.",
];
const WHOLE = BODIES.join(" ");

function toPages(toEdges: (number: number) => readonly Drawn[]): DrawnPage[] {
  return BODIES.map((text, at) => ({ texts: [...aColumn([text], 72, 500), ...toEdges(at + 1)] }));
}

describe("running heads of a PDF", () => {
  it("are no text, nor are feet and page numbers", async () => {
    const pages = toPages((number) => [
      { text: "The Port Review", x: 72, y: 760, size: 9 },
      { text: `vol. 4, p. ${number + 30}`, x: 400, y: 760, size: 9 },
      { text: `Page ${number} of 4`, x: 280, y: 30, size: 9 },
    ]);
    expect(await readText(pages)).toBe(WHOLE);
  });

  it("may differ on left and right pages", async () => {
    const pages = toPages((number) => [
      {
        text: number % 2 === 0 ? `${number} | Boats` : `The Port Review | ${number}`,
        x: 72,
        y: 760,
        size: 9,
      },
    ]);
    expect(await readText(pages)).toBe(WHOLE);
  });

  it("are cut where the page's number is all there is", async () => {
    expect(await readText(toPages((number) => [{ text: `– ${number} –`, x: 300, y: 30 }]))).toBe(WHOLE);
    const roman = ["i", "ii", "iii", "iv"];
    expect(await readText(toPages((number) => [{ text: roman[number - 1] ?? "", x: 300, y: 30 }]))).toBe(
      WHOLE,
    );
  });

  it("are not what only one page has there", async () => {
    const [text] = await Promise.all([
      readText(
        toPages((number) =>
          number === 1 ? [{ text: "Nine winters of silence", x: 72, y: 760, size: 11 }] : [],
        ),
      ),
    ]);
    expect(text).toContain("Nine winters of silence");
  });

  it("are not a line in the middle of pages that stands on each", async () => {
    const again = toPages(() => aColumn(["They said it again and again."], 72, 400));
    const padded = again.map(({ texts = [] }, at) => ({
      texts: [
        ...texts,
        ...aColumn(
          [..."abcde"].map((letter) => `Line ${letter}${letter} of page number ${"x".repeat(at + 1)}.`),
          72,
          640,
        ),
      ],
    }));
    expect((await readText(padded)).split("They said it again and again.")).toHaveLength(5);
  });

  it("are one number at an edge, not the figures of a column", async () => {
    const figures = aColumn(["Boats that were lost in the nine winters:", "41", "17", "23"], 72, 120);
    expect(await readText([{ texts: figures }])).toContain("41 17");
  });

  it("leave a number that ends a text alone", async () => {
    expect(
      await readText([
        { texts: aColumn(["The boats that were lost in the end:", "41 of 60 boats"], 72, 700) },
      ]),
    ).toContain("41 of 60 boats");
  });

  it("are cut where a stamp stands on its side of each page", async () => {
    const stamp = { text: "Copy of the port office", x: 30, y: 200, turn: 90 };
    expect(await readText(toPages(() => [stamp]))).toBe(WHOLE);
  });

  it("let notes at the foot of a page stand before a sentence that goes on", async () => {
    const [first = "", second = ""] = BODIES;
    const note = "1 Letter of the clerk to the bank, kept in the town's archive.";
    const text = await readText([
      { texts: [...aColumn([first], 72, 500), { text: note, x: 72, y: 80, size: 8 }] },
      { texts: aColumn([second], 72, 500) },
    ]);
    expect(text).toBe(`${note}\n\n${first} ${second}`);
  });
});
