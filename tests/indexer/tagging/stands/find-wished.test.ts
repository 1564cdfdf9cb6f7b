import { framesOf, standsOf } from "./stands-of";

/** The sides alone, each once. */
async function sidesOf(text: string): Promise<string[]> {
  return [...new Set(await standsOf(text))];
}

describe("what somebody wants", () => {
  it.each([
    ["Angela Merkel vowed to scrap the tariff.", "Angela Merkel against tariff"],
    ["Angela Merkel hopes to protect the forest.", "Angela Merkel for forest"],
    ["Angela Merkel urged Emmanuel Macron to end the war.", "Angela Merkel against war"],
    ["Angela Merkel urged Emmanuel Macron to ratify the treaty.", "Angela Merkel for treaty"],
    ["Angela Merkel wants the war to end.", "Angela Merkel against war"],
    ["Angela Merkel wants Emmanuel Macron to leave.", "Angela Merkel against Emmanuel Macron"],
    ['"The tariff must go," said Angela Merkel.', "Angela Merkel against tariff"],
    ['"The war must end," said Angela Merkel.', "Angela Merkel against war"],
  ])("is a side on what would come of it: %s", async (text, side) => {
    expect(await sidesOf(text)).toEqual([side]);
  });

  it("is, of an end or a ban, for that and against what it ends", async () => {
    expect(await sidesOf("Angela Merkel called for an end to the war.")).toEqual([
      "Angela Merkel for end",
      "Angela Merkel against war",
    ]);
    expect(await sidesOf("Angela Merkel called for a ban on fracking.")).toEqual([
      "Angela Merkel for ban",
      "Angela Merkel against fracking",
    ]);
  });

  it("shows in a plan that is announced", async () => {
    expect(await framesOf("Angela Merkel announced a plan to abolish the tariff.")).toContain(
      "wish-noun-planned: Angela Merkel against tariff",
    );
  });

  it.each([
    "Angela Merkel asked whether Emmanuel Macron would end the war.",
    "Angela Merkel plans to travel to Paris.",
    "The tariff must go.",
    "If Angela Merkel urges Emmanuel Macron to end the war, he will.",
  ])("takes no side in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });

  it("is against a deed that somebody warns against, and no more", async () => {
    expect(await sidesOf("Angela Merkel warned against building the dam.")).toEqual([
      "Angela Merkel against dam",
    ]);
  });

  it("never favours whom somebody urges", async () => {
    const stands = await standsOf("Angela Merkel urged Emmanuel Macron to end the war.");
    expect(stands.filter((stand) => stand.endsWith("Emmanuel Macron"))).toEqual([]);
  });
});
