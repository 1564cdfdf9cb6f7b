import { framesOf, marksOf, standsOf } from "./stands-of";

describe("a noun that takes a side", () => {
  it.each([
    ["Angela Merkel voiced her support for the treaty.", "noun-support: Angela Merkel for treaty"],
    ["Angela Merkel's opposition to the treaty is old.", "noun-opposition: Angela Merkel against treaty"],
    ["The tax drew criticism from Angela Merkel.", "noun-criticism: Angela Merkel against tax"],
    ["Angela Merkel put the blame on Emmanuel Macron.", "noun-blame: Angela Merkel against Emmanuel Macron"],
    [
      "Angela Merkel, a critic of the treaty, spoke on Friday.",
      "holder-critic: Angela Merkel against treaty",
    ],
  ])("is held by whose it is: %s", async (text, stand) => {
    expect(await framesOf(text)).toEqual([stand]);
  });

  it("is turned where somebody withdraws it", async () => {
    expect(await marksOf("Angela Merkel withdrew her support for the treaty.")).toEqual([
      "Angela Merkel against treaty, noun, pronoun, negated",
    ]);
  });

  it("parts those who are called so from the one who meets them", async () => {
    expect(await standsOf("Angela Merkel, an opponent of the dam, met supporters of the dam.")).toEqual([
      "Angela Merkel against dam",
      "supporters of the dam for dam",
    ]);
  });

  it.each([
    "There is no support for the treaty.",
    "Angela Merkel expressed no support for the treaty.",
    "Angela Merkel read a letter of support for the treaty.",
    "The opposition of Angela Merkel lost the vote.",
    "If Angela Merkel voices support for the treaty, it will pass.",
  ])("takes none in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});
