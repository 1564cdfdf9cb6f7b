import { findModelNames } from "@/indexer/tagging/actors/find-model-names";
import { candidatesOf } from "../../../support/actors";

const seen = (text: string): string[] => candidatesOf(text, findModelNames);

describe("names that the model sees", () => {
  it.each([
    ["Maria Kowalska lives in Gdynia.", ["Maria Kowalska", "Gdynia"]],
    ["The Larkin Steel Company hired Tom Becker.", ["Larkin Steel Company", "Tom Becker"]],
  ])("are in no table: %s", (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it.each([
    "the weather was fine and nobody came.",
    "On Monday it rained.",
    "It rained. Then it stopped. Much remains.",
    "12 34 56, 7.8 % — …",
    "",
  ])("are not seen where there are none: %s", (text) => {
    expect(seen(text)).toEqual([]);
  });
});
