import { framesOf, standsOf } from "./stands-of";

describe("what somebody can or may do", () => {
  it.each([
    "Norway's ability to resist Poland is small.",
    "The ability of Norway to resist Poland is small.",
    "Norway's power to veto the treaty matters.",
    "Anna Keller has the right to sue Omar Sy.",
    "Norway lacks the capacity to attack Poland.",
    "The law allows Norway to sanction Poland.",
    "The deal enables Norway to expel Omar Sy.",
    "The pact allows both leaders to strengthen their positions and challenge the treaty.",
  ])("is no side: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });

  it.each([
    ["Norway exercised its right to veto the treaty.", "Norway against treaty"],
    ["Norway seized the opportunity to condemn Poland.", "Norway against Poland"],
    ["Norway used its power to veto the treaty.", "Norway against treaty"],
    ["Anna Keller used her right to sue Omar Sy.", "Anna Keller against Omar Sy"],
    ["The court invoked its authority to ban the party.", "court against party"],
    ["Norway used its influence to oppose the treaty.", "Norway against treaty"],
  ])("is one where he used it: %s", async (text, side) => {
    expect(await standsOf(text)).toContain(side);
  });
});

describe("what is to be done", () => {
  it.each([
    ["Anna Keller said that Norway should ratify the treaty.", "Anna Keller for treaty"],
    ["Anna Keller argued that Omar Sy must scrap the tariff.", "Anna Keller against tariff"],
    ["Anna Keller said Congress should repeal the law.", "Anna Keller against law"],
    ["Experts argued that Poland should renew the treaty.", "experts for treaty"],
    ["Omar Sy stated that Brazil must protect the forest.", "Omar Sy for forest"],
    ["Ida Brandt insisted that Norway should lift the embargo.", "Ida Brandt against embargo"],
  ])("by somebody who is named is a plea: %s", async (text, side) => {
    expect(await framesOf(text)).toContain(`wish-urge: ${side}`);
  });

  it.each([
    ["Anna Keller said that people should protect the forest.", "wish-duty: Anna Keller for forest"],
    ['"We must protect the forest," said Anna Keller.', "wish-duty: Anna Keller for forest"],
  ])("by anybody is a duty: %s", async (text, line) => {
    expect(await framesOf(text)).toContain(line);
  });

  it("is not that a country be gone", async () => {
    expect(await standsOf("Ida Brandt said that Norway must leave by that date.")).toEqual([]);
  });
});
