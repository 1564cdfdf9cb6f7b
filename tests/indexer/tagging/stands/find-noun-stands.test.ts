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

describe("a noun whose holder stands apart from it", () => {
  it.each([
    [
      "The lawsuit filed by Angela Merkel against Emmanuel Macron failed.",
      "Angela Merkel against Emmanuel Macron",
    ],
    ["The sanctions imposed by Denmark on Belarus are in force.", "Denmark against Belarus"],
    ["The motion submitted by Angela Merkel against the levy failed.", "Angela Merkel against levy"],
    ["Workers went on strike over the pension cuts.", "workers against cuts"],
    ["Denmark entered into an alliance with Belarus.", "Denmark for Belarus"],
    ["Emmanuel Macron dislikes Angela Merkel's pro-Russia stance.", "Angela Merkel for Russia"],
    ["The protests began in response to a fuel tax.", "protesters against tax"],
    ["Protests broke out over the fuel tax.", "protesters against tax"],
    ["Parliament revoked the decree at the request of Angela Merkel.", "Angela Merkel against decree"],
    ["The Senate refused the request of Angela Merkel to ratify the treaty.", "Angela Merkel for treaty"],
  ])("is found: %s", async (text, stand) => {
    expect(await standsOf(text)).toContain(stand);
  });

  it.each([
    "The lawsuit mentioned by Angela Merkel against Emmanuel Macron failed.",
    "Workers went on holiday over the pension cuts.",
    "Denmark entered into the hall with Belarus.",
    "The protests began in June.",
    "Parliament met at the house of Angela Merkel.",
  ])("is not in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});
