import { findAdjectives } from "@/indexer/tagging/actors/find-adjectives";
import { candidatesOf } from "../../../support/actors";

const adjectives = (text: string): string[] => candidatesOf(text, (context) => findAdjectives(context, []));

describe("adjectives of countries", () => {
  it.each([
    ["Russian troops moved on.", "Russian = Russia"],
    ["North Korean state officials agreed.", "North Korean = North Korea"],
    ["The German government fell.", "German = Germany"],
  ])("stand for the country whose people act: %s", (text, expected) => {
    expect(adjectives(text)).toEqual([expected]);
  });

  it.each([
    "The Russian novel is long.",
    "Germans like bread.",
    "Russia sent troops.",
    "A russet apple fell.",
    "The government fell.",
  ])("do not stand for anybody by themselves: %s", (text) => {
    expect(adjectives(text)).toEqual([]);
  });

  it("stand for a country that the text names elsewhere", () => {
    const text = "The Russian novel is long.";
    const russia = {
      from: 4,
      to: 5,
      type: "country",
      name: "Russia",
      rule: "table",
      certainty: "stated",
    } as const;
    expect(candidatesOf(text, (context) => findAdjectives(context, [russia]))).toEqual(["Russian = Russia"]);
  });
});
