import { readPdf } from "@/indexer/reading/formats/pdf";
import { aColumn, aDrawnPdf, type Drawn } from "../../../support/pdf";
import { onlyDraft, paragraphsOf } from "../../../support/reading";

async function readParagraphs(texts: readonly Drawn[]): Promise<string[]> {
  return paragraphsOf(onlyDraft(await readPdf(aDrawnPdf([{ texts }]))).text);
}

const LEFT = [
  "The ferry of Orlen ran",
  "twice a day until the",
  "ice came down in one",
  "night and shut it in.",
];
const MIDDLE = [
  "A bakery in the hills",
  "sells bread by weight",
  "and will not say how",
  "much it puts in it.",
];
const RIGHT = [
  "No bell was rung for",
  "the tower had none of",
  "its own since a spring",
  "long before the war.",
];
const [left, middle, right] = [LEFT, MIDDLE, RIGHT].map((lines) => lines.join(" "));

/** The same lines in the order of rows, as many programs draw them. */
function inRows(columns: readonly (readonly Drawn[])[]): Drawn[] {
  return (columns[0] ?? []).flatMap((_, at) => columns.flatMap((column) => column[at] ?? []));
}

describe("columns of a PDF", () => {
  const three = [aColumn(LEFT, 60, 600), aColumn(MIDDLE, 230, 600), aColumn(RIGHT, 400, 600)];

  it.each([
    ["in blocks", three.flat()],
    ["in rows", inRows(three)],
    ["backwards", [...three].reverse().flat()],
  ])("are read one after another where they are drawn %s", async (_, texts) => {
    expect(await readParagraphs(texts)).toEqual([left, middle, right]);
  });

  it("stay apart where they are close", async () => {
    expect(await readParagraphs([...aColumn(LEFT, 60, 600), ...aColumn(RIGHT, 188, 600)])).toEqual([
      left,
      right,
    ]);
  });

  it("are cut by a line that stands across them", async () => {
    const across = "All that was said in the council of Orlen on the ferry, the tower and the bread";
    const texts = [
      ...aColumn(LEFT, 60, 700),
      ...aColumn(MIDDLE, 230, 700),
      { text: across, x: 60, y: 600 },
      ...aColumn(RIGHT, 60, 560),
      ...aColumn(LEFT, 230, 560),
    ];
    expect(await readParagraphs(texts)).toEqual([left, middle, across, right, left]);
  });

  it("carry a sentence from one into the next", async () => {
    const texts = [
      ...aColumn(LEFT.slice(0, 3), 60, 600),
      ...aColumn(["night and shut it in.", ...RIGHT], 230, 600),
    ];
    expect((await readParagraphs(texts))[0]).toContain("in one night and shut it in.");
  });

  it("are not seen in a table, whose rows are read across", async () => {
    const names = ["Orlen", "Velmar", "Sant", "Brook"];
    const figures = ["1,204", "88", "17", "3,990"];
    const [text] = await readParagraphs([...aColumn(names, 60, 600), ...aColumn(figures, 300, 600)]);
    expect(text).toBe("Orlen 1,204 Velmar 88 Sant 17 Brook 3,990");
  });

  it("are not seen where the lines of one column have a wide gap", async () => {
    const texts = [
      ...aColumn(["The ferry of Orlen ran twice a day until the ice"], 60, 600),
      ...aColumn(["came down."], 60, 586),
      ...aColumn(["Nobody rang the bell of the tower"], 150, 586),
      ...aColumn(["of that town, since it had none for forty years."], 60, 572),
    ];
    expect((await readParagraphs(texts)).join(" ")).toContain(
      "came down. Nobody rang the bell of the tower of that",
    );
  });
});
