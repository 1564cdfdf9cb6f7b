import iconv from "iconv-lite";
import type { MimePart } from "@/indexer/reading/mime/mime-tree";
import { toTextOfPart } from "@/indexer/reading/mime/part-text";

const CYRILLIC = "Склад у причала пуст, сообщил сторож. Ключей ни у кого нет, и сторож ушёл домой.";

function aPart(text: string, charset: string, changes: Partial<MimePart> = {}): MimePart {
  return {
    type: "text/plain",
    parameters: {},
    disposition: "",
    name: "",
    id: "",
    headers: [],
    content: iconv.encode(text, charset),
    parts: [],
    ...changes,
  };
}
const inHtml = (head: string, text: string): string =>
  `<html><head>${head}</head><body>${text}</body></html>`;
const HTML = { type: "text/html" };

describe("the text of a part of a mail", () => {
  it.each([
    ["in its head", "koi8-r", CYRILLIC, { parameters: { charset: "koi8-r" } }],
    [
      "in its head, which goes first",
      "windows-1251",
      inHtml('<meta charset="koi8-r">', CYRILLIC),
      { ...HTML, parameters: { charset: "windows-1251" } },
    ],
    [
      "in a meta element",
      "windows-1251",
      inHtml('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', CYRILLIC),
      HTML,
    ],
    [
      "in an XML declaration",
      "iso-8859-2",
      `<?xml version="1.0" encoding="iso-8859-2"?><html><body>Zażółć gęślą</body></html>`,
      { type: "application/xhtml+xml" },
    ],
    ["nowhere, and is Cyrillic", "windows-1251", CYRILLIC, {}],
    ["nowhere, and is UTF-8", "utf-8", "Ålesund – café", {}],
    ["as ASCII, which it is not", "utf-8", "Ålesund – café", { parameters: { charset: "us-ascii" } }],
    [
      "as UTF-8, which it is not",
      "windows-1252",
      "The café by the pier",
      { parameters: { charset: "utf-8" } },
    ],
    [
      "by a name that only programs of mail know",
      "cp437",
      "Ålesund café",
      { parameters: { charset: "cp437" } },
    ],
    ["by a name that nobody knows", "utf-8", "Ålesund café", { parameters: { charset: "x-unheard" } }],
    ["as Japanese", "shift_jis", "水門は開いていた", { parameters: { charset: "Shift_JIS" } }],
  ])("is whole where its set stands %s", (_, charset, text, changes) => {
    expect(toTextOfPart(aPart(text, charset, changes))).toBe(text);
  });

  it("loses one letter to a stray byte, not all", () => {
    const content = Buffer.concat([
      Buffer.from("Ålesund, Tromsø, Bodø, Ærø, Åre, Örebro and ÅÄÖ "),
      Buffer.from([0xff]),
    ]);
    const text = toTextOfPart(aPart("", "utf-8", { content, parameters: { charset: "utf-8" } }));
    expect(text).toBe("Ålesund, Tromsø, Bodø, Ærø, Åre, Örebro and ÅÄÖ \ufffd");
  });

  it("joins the lines of format=flowed, and not those of quotes with others", () => {
    const lines = ["The sluice was ", "left open.", "> It was ", "> not.", " >no quote", "-- ", "Ines"];
    const flowed = { parameters: { format: "flowed" } };
    expect(toTextOfPart(aPart(lines.join("\r\n"), "utf-8", flowed)).split("\n")).toEqual([
      "The sluice was left open.",
      "> It was not.",
      ">no quote",
      "-- ",
      "Ines",
    ]);
    const deleting = { parameters: { format: "flowed", delsp: "yes" } };
    expect(toTextOfPart(aPart("水門は \n開いた", "utf-8", deleting))).toBe("水門は開いた");
  });

  it.each(["<meta ", "<?xml ", "> > ", " \n", "a \n"])("takes no time over 400 kB of %j", (piece) => {
    const started = performance.now();
    toTextOfPart(
      aPart(piece.repeat(400_000 / piece.length), "utf-8", {
        ...HTML,
        parameters: { format: "flowed", delsp: "yes" },
      }),
    );
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
