import { isSameText, toRichest } from "@/indexer/reading/mime/richer-text";

const TEXT =
  "The owners sold the weir to a trust in Carrow for an undisclosed sum, and two hundred looms went.";

describe("of the alternatives of a mail", () => {
  it.each([
    ["a notice", "Your program does not show HTML. Please open this message in another one."],
    ["a notice in German", "Diese Nachricht ist im HTML-Format. Ihr Programm kann das nicht anzeigen."],
    ["a notice in Japanese", "このメールはHTML形式です。対応したソフトでご覧ください。"],
    ["a link", "https://mill.example/view?id=8391"],
    ["a first line", "The owners sold the weir …"],
    [
      "a longer notice",
      "This is a message in several parts. ".repeat(3) +
        "Legal terms apply to all that it holds, see the site.",
    ],
    ["nothing", "  \n"],
  ])("the one with the text is read where the plain one is %s", (_, plain) => {
    expect(toRichest([plain, TEXT])).toBe(TEXT);
  });

  it("the plain one is read where both say the same", () => {
    const plain = `${TEXT.replace("weir", "*weir*")}\n\nhttps://mill.example`;
    expect(toRichest([plain, TEXT])).toBe(plain);
  });

  it("the plain one is read where the richer is a picture with a line below it", () => {
    expect(toRichest([TEXT, "View online"])).toBe(TEXT);
  });

  it("letters without blanks between words are compared one by one", () => {
    expect(toRichest(["水門は一晩中\n開いていた。", "水門は一晩中開いていた。"])).toBe(
      "水門は一晩中\n開いていた。",
    );
  });

  it("two texts that share a few words are not the same", () => {
    expect(isSameText("The weir was sold.", "The loom was bought and the mill was closed.")).toBe(false);
    expect(isSameText("", "")).toBe(false);
  });
});
