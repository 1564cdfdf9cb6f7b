import { findKnownNames } from "@/indexer/tagging/actors/find-known-names";
import { candidatesOf } from "../../../support/actors";

const known = (text: string): string[] => candidatesOf(text, findKnownNames);

describe("letters that are small words", () => {
  it("name a body in a sentence that is not all capitals", () => {
    expect(known("The WHO said so.")).toEqual(["WHO = World Health Organization"]);
    expect(known("POLICE ARRESTED A MAN WHO FLED.")).toEqual([]);
  });
});

describe("names of the tables", () => {
  it.each([
    ["Kim Jong-un spoke.", ["Kim Jong-un = Kim Jong Un"]],
    ["He met Зеленский in Kyiv.", ["Зеленский = Volodymyr Zelenskyy", "Kyiv"]],
    ["NATO and the UN met.", ["NATO = NATO", "UN = United Nations"]],
  ])("are found as written: %s", (text, expected) => {
    expect(known(text)).toEqual(expected);
  });

  it.each([
    "They told us that it is late.",
    "He ate turkey at dawn.",
    "The Sun rose over the hills.",
    "The times are hard.",
    "Nobody whom anybody knows came.",
  ])("are not common words: %s", (text) => {
    expect(known(text)).toEqual([]);
  });

  it("are plain phrases where an outlet reports", () => {
    expect(known("The Sun reported that prices fell.")).toHaveLength(1);
  });
});
