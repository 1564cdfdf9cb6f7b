import { anActor, citationsOf } from "../../../support/tagging";

describe("sources cited by form alone", () => {
  it("reads the speakers of a script, with the paragraph they speak", () => {
    expect(citationsOf("WALKER: We are late. Let us go.\n\nSTONE: Indeed.")).toEqual([
      "WALKER | : | We are late. Let us go",
      "STONE | : | Indeed",
    ]);
  });

  it("reads a headline's person or poll before a colon", () => {
    const text = "Petrenko: sanctions alone will not do";
    expect(citationsOf(text, [anActor(text, "person", "Petrenko")])).toEqual([
      "Petrenko | : | sanctions alone will not do",
    ]);
    expect(citationsOf("Poll: voters want change")).toEqual(["Poll | : | voters want change"]);
  });

  it("reads the name behind a quotation and a dash", () => {
    const text = "“We were never told.” — Ada Stone";
    expect(citationsOf(text, [anActor(text, "person", "Ada Stone")])).toEqual([
      "Ada Stone | — | “We were never told.”",
    ]);
  });

  it("does not take datelines, clock times and labels for speakers", () => {
    const text = "KYIV: rain is expected";
    for (const [one, actors] of [
      [text, [anActor(text, "place", "KYIV")]],
      ["KENYA: A court ordered a new vote.", []],
      ["SOUTH KOREA: The pilots went on strike.", []],
      ["At 2:45 p.m. it rained.", []],
      ["Note: bring water.", []],
    ] as const)
      expect(citationsOf(one, actors).filter((citation) => citation.includes("| : |"))).toEqual([]);
  });
});
