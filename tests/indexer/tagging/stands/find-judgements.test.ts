import { framesOf, marksOf, standsOf } from "./stands-of";

describe("a judgement", () => {
  it.each([
    ['"The strike is a crime," said Angela Merkel.', "judge: Angela Merkel against strike"],
    ["Angela Merkel said that the strike is a crime.", "judge: Angela Merkel against strike"],
    ['"The law undermines our rights," said Angela Merkel.', "does-harms: Angela Merkel against law"],
    ["Angela Merkel called the strike a crime.", "call: Angela Merkel against strike"],
    ["Angela Merkel described Emmanuel Macron as a hero.", "call: Angela Merkel for Emmanuel Macron"],
    ["Angela Merkel is proud of the treaty.", "holds-proud: Angela Merkel for treaty"],
    ["Angela Merkel is critical of the treaty.", "holds-critical: Angela Merkel against treaty"],
    ["Angela Merkel is against the dam.", "holds-against: Angela Merkel against dam"],
    ["Angela Merkel was in favor of the dam.", "holds-in-favour: Angela Merkel for dam"],
  ])("is held by whose words it is in: %s", async (text, stand) => {
    expect(await framesOf(text)).toEqual([stand]);
  });

  it("is turned where it is denied", async () => {
    expect(await marksOf('"The strike is not a crime," said Angela Merkel.')).toEqual([
      "Angela Merkel for strike, judged, negated",
    ]);
  });

  it("may be on a deed", async () => {
    expect(await marksOf('"It is wrong to close the school," said Angela Merkel.')).toEqual([
      "Angela Merkel against close, judged, deed",
    ]);
  });

  it.each([
    "The strike is a crime.",
    '"If the strike is a crime, the court will say so," said Angela Merkel.',
    '"Was the strike a crime?" asked Angela Merkel.',
    "Angela Merkel did not call the strike a crime.",
    "Angela Merkel called the strike a meeting.",
    "Angela Merkel was described as a hero.",
    "Angela Merkel is not against the dam.",
    "Angela Merkel said the dam was old.",
  ])("is nobody's, or none, in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});

describe("a judgement of the author", () => {
  const OPINION = [
    "The new tunnel is a disgrace.",
    "Its costs are outrageous.",
    "The tunnel undermines every other plan of the city.",
    "The mayor's promise was a lie.",
  ].join(" ");

  it("shows where so many of the sentences judge that the text is opinion", async () => {
    expect(await standsOf(OPINION)).toContain("author against tunnel");
  });

  it("does not show where a report has one such sentence", async () => {
    const report = `The council met on Friday. It heard two engineers. Trains run from May. The new tunnel is a disgrace. Ten people spoke.`;
    expect(await standsOf(report)).toEqual([]);
  });
});
