import { findNamed } from "@/indexer/tagging/stances/find-named";
import { toLowerText } from "@/indexer/tagging/stances/lower-text";
import { toTargetPattern } from "@/indexer/tagging/stances/target-pattern";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";

const PATTERN = toTargetPattern({
  name: "Russia–North Korea alliance",
  aliases: ["the Moscow axis"],
  definition: "",
});

/** Where the target is named in a text: outright, and by its topic alone; `parties` are the countries of each sentence. */
function named(text: string, ...parties: readonly (readonly string[])[]) {
  const { outright, topics } = findNamed(
    PATTERN,
    toLowerText(text),
    toParsedText(text),
    parties.map((names) => new Set(names)),
  );
  return {
    outright: [...outright].map(([at, span]) => `${at}: ${text.slice(...span)}`),
    topics: [...topics].map(
      ([at, { span, isReference }]) => `${at}: ${text.slice(...span)}${isReference ? ", back" : ""}`,
    ),
  };
}

describe("a target", () => {
  it("is named outright by an alias, in whatever case", () => {
    expect(named("He left. THE MOSCOW AXIS grew.").outright).toEqual(["1: THE MOSCOW AXIS"]);
  });

  it("is named outright by its topic with all its parties", () => {
    expect(named("Russia and North Korea have an alliance.", ["Russia", "North Korea"])).toEqual({
      outright: ["0: alliance"],
      topics: ["0: alliance"],
    });
  });

  it("is gone back to by a word that refers", () => {
    expect(named("This alliance grew.").topics).toEqual(["0: alliance, back"]);
    expect(named("An alliance of the two grew.").topics).toEqual(["0: alliance, back"]);
    expect(named("This alliance between neighbours grew.").topics).toEqual(["0: alliance"]);
  });

  it.each([
    ["a part of a longer word", "The unallied left with disalliance."],
    ["one party alone", "Russia left."],
    ["nothing", ""],
  ])("is not named by %s", (_, text) => {
    expect(named(text, ["Russia"])).toEqual({ outright: [], topics: [] });
  });

  it("is not named outright by its topic with one party alone", () => {
    expect(named("Russia has an alliance.", ["Russia"]).outright).toEqual([]);
  });
});
