import { PAGE_START } from "@/indexer/reading/draft/draft";
import { readPdf } from "@/indexer/reading/formats/pdf";
import { readFileBytes } from "@/indexer/reading/read-file";
import { toPictureFile } from "@/indexer/reading/recognition/picture";
import { aColumn, aDrawnPdf } from "../../../support/pdf";
import { aBitmap, aTiff } from "../../../support/picture-files";
import { onlyDraft } from "../../../support/reading";
import { drawWriting } from "../../../support/writing";

const LINES = ["THE HARBOUR OF VELMAR WAS SHUT", "FOR THE WHOLE OF THE WINTER AND", "NO BOAT CAME IN"];
const TEXT = LINES.join(" ");
const OTHERS = ["A LETTER TO THE MAYOR SAID SO", "BUT HE WOULD NOT BELIEVE THEM", "OR ANY OTHER LETTER"];

async function readText(bytes: Uint8Array, name: string) {
  const { drafts, problems } = await readFileBytes(bytes, name);
  expect(problems).toEqual([]);
  return drafts.map(({ draft }) => draft);
}

describe("a scan", () => {
  it("is recognised, page by page", async () => {
    const draft = onlyDraft(
      await readPdf(aDrawnPdf([{ picture: drawWriting(LINES) }, { picture: drawWriting(OTHERS) }])),
    );
    expect(draft.text).toBe(`${TEXT}\n\n${PAGE_START}${OTHERS.join(" ")}`);
    expect(draft.isRecognised).toBe(true);
  });

  it("is recognised among pages that have text of their own, which is left as it is", async () => {
    const own = ["The clerk of the port keeps the letters of nine winters", "in a chest that has no key."];
    const draft = onlyDraft(
      await readPdf(aDrawnPdf([{ texts: aColumn(own, 72, 700) }, { picture: drawWriting(OTHERS) }])),
    );
    expect(draft.text).toBe(`${own.join(" ")}\n\n${PAGE_START}${OTHERS.join(" ")}`);
    expect(draft.isRecognised).toBe(true);
  });

  it("with text of its own over its picture is not recognised again", async () => {
    const texts = aColumn(["The text that somebody else recognised in this picture long ago."], 72, 700);
    const draft = onlyDraft(await readPdf(aDrawnPdf([{ texts, picture: drawWriting(LINES) }])));
    expect(draft.text).not.toContain("VELMAR");
    expect(draft.isRecognised).toBe(false);
  });

  it("without writing has no text", async () => {
    await expect(readPdf(aDrawnPdf([{ picture: drawWriting([]) }]))).rejects.toThrow(
      "There is no text in this PDF.",
    );
  });
});

describe("a picture", () => {
  const picture = drawWriting(LINES, 1_700, 400);

  it.each([
    ["a bitmap", "letter.bmp", aBitmap(picture)],
    ["a TIFF", "letter.tif", aTiff([picture])],
    ["a TIFF under another name", "letter.txt", aTiff([picture])],
  ])("is recognised: %s", async (_, name, bytes) => {
    const [draft] = await readText(bytes, name);
    expect(draft?.text).toBe(TEXT);
    expect(draft?.isRecognised).toBe(true);
  });

  it("has its pages where it has several", async () => {
    const [draft] = await readText(aTiff([picture, drawWriting(OTHERS, 1_700, 400)]), "letters.tif");
    expect(draft?.text).toBe(`${TEXT}\n\n${PAGE_START}${OTHERS.join(" ")}`);
  });

  it.each([
    [
      "is damaged",
      "half.png",
      new TextEncoder().encode("no picture"),
      "This picture cannot be opened; it may be damaged.",
    ],
    [
      "is a damaged TIFF",
      "half.tif",
      new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]),
      "This picture cannot be opened; it may be damaged.",
    ],
    [
      "is a TIFF whose pages lead in a circle",
      "round.tif",
      new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]),
      "This picture cannot be opened; it may be damaged.",
    ],
  ])("is named where it %s", async (_, name, bytes, reason) => {
    expect(await readFileBytes(bytes, name)).toEqual({
      drafts: [],
      problems: [{ part: null, line: null, reason }],
    });
  });

  it("is blank, and no failure, where it has no writing", async () => {
    expect(await readFileBytes(aBitmap(drawWriting([], 300, 300)), "blank.bmp")).toEqual({
      drafts: [],
      problems: [{ part: null, line: null, reason: "There is no text in this picture.", isBlank: true }],
    });
  });

  it("is named where recognition is off", async () => {
    process.env.PARALLAX_OCR = "off";
    try {
      const { problems } = await readFileBytes(toPictureFile(picture), "letter.png");
      expect(problems[0]?.reason).toMatch(/not read while PARALLAX_OCR is off/);
      await expect(readPdf(aDrawnPdf([{ picture }]))).rejects.toThrow(
        "Page 1 is a picture. Writing in pictures",
      );
    } finally {
      delete process.env.PARALLAX_OCR;
    }
  });
});
