import { readPdf } from "@/indexer/reading/formats/pdf";
import { aPdf } from "../../../support/pdf";
import { bytesOf, onlyDraft } from "../../../support/reading";

describe("a PDF", () => {
  it("gives the text of its pages, in order and as a loose text where it has no title", async () => {
    const draft = onlyDraft(
      await readPdf(aPdf(["A paper about niobium. It goes on", "and ends on the second page."])),
    );
    expect(draft.text.trim()).toBe("A paper about niobium. It goes on and ends on the second page.");
    expect(draft).toMatchObject({ title: undefined, authors: [], isLoose: true });
  });

  it("joins a word that is parted at the end of a line", async () => {
    const draft = onlyDraft(await readPdf(aPdf(["It is nio-", "bium."])));
    expect(draft.text.trim()).toBe("It is niobium.");
  });

  it("begins no paragraph where a long line ends a sentence", async () => {
    const draft = onlyDraft(
      await readPdf(aPdf(["One sentence of this length.", "Another one of that length."])),
    );
    expect(draft.text.trim()).not.toMatch(/\n/);
  });

  it("leaves its bytes as they were", async () => {
    const bytes = new Uint8Array(aPdf(["Text."]));
    const before = Buffer.from(bytes).toString("hex");
    await readPdf(bytes);
    expect(Buffer.from(bytes).toString("hex")).toBe(before);
  });

  it.each([
    ["has pictures only", aPdf([]), /its pages are pictures/],
    ["is damaged", bytesOf("%PDF-1.4 but nothing else"), /cannot be opened/],
    ["is no PDF", bytesOf("A plain text."), /cannot be opened/],
  ])("is unreadable where it %s", async (_, bytes, reason) => {
    await expect(readPdf(bytes)).rejects.toThrow(reason);
  });
});
