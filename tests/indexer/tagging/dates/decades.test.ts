import { datesOf, valuesOf } from "../../../support/tagging";

describe("decades and centuries", () => {
  it("reads decades in figures and in words", () => {
    expect(valuesOf("the 1990s, mid-1980s, the '80s, the nineties, the nineteen-forties, late 70s")).toEqual([
      "199",
      "198",
      "198",
      "199",
      "194",
      "197",
    ]);
    expect(valuesOf("the 1970s and 80s")).toEqual(["197", "198"]);
  });

  it("reads centuries, and the 1800s as one", () => {
    expect(valuesOf("the 19th century, the twenty-first century, the 1800s, the 2000s")).toEqual([
      "18",
      "20",
      "18",
      "200",
    ]);
  });

  it("does not take ages, the weather or another's century for a time", () => {
    const texts = [
      "a man in his 80s",
      "highs in the 60s",
      "our third century as a nation",
      "he scored a century",
    ];
    expect(texts.flatMap((text) => datesOf(text))).toEqual([]);
  });
});
