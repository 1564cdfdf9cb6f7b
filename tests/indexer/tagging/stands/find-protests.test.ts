import { standsOf } from "./stands-of";

describe("a protest", () => {
  it("is against what it is against, by those who protest", async () => {
    expect(await standsOf("Thousands joined protests against the pension bill.")).toContain(
      "protesters against bill",
    );
    expect(await standsOf("The march against the dam was called off.")).toEqual(["protesters against dam"]);
  });

  it("is his whose it is", async () => {
    expect(await standsOf("Angela Merkel's protests against the tariff were in vain.")).toEqual([
      "Angela Merkel against tariff",
    ]);
  });

  it.each([
    "The protests in Cairo went on.",
    "The match against Chile was called off.",
    "A demonstration was held in Paris on Friday.",
  ])("is against nobody in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});

describe("a word that begins with a side", () => {
  it.each([
    ["Anti-abortion activists rallied in Dallas.", "anti-abortion activists against abortion"],
    ["Pro-Kremlin fighters took the town.", "pro-Kremlin fighters for Kremlin"],
  ])("puts those called so on it: %s", async (text, stand) => {
    expect(await standsOf(text)).toEqual([stand]);
  });

  it("says nothing of things", async () => {
    expect(await standsOf("The anti-tank missile hit a house.")).toEqual([]);
  });
});
