import { findTitledNames } from "@/indexer/tagging/actors/find-titled-names";
import { candidatesOf } from "../../../support/actors";

const titled = (text: string): string[] => candidatesOf(text, findTitledNames);

describe("names after a title", () => {
  it.each([
    ["Senator OSSOFF voted.", ["OSSOFF"]],
    ["General Court and Judge Mills left.", ["Mills"]],
    ["Ms Buchtmann and Mr. Ruiz came.", ["Buchtmann", "Ruiz"]],
    ["Vice President Walter Mondale spoke.", ["Walter Mondale"]],
  ])("are persons without the title: %s", (text, expected) => {
    expect(titled(text)).toEqual(expected);
  });

  it.each([
    "The General Court ruled.",
    "General Motors rose.",
    "The senator voted.",
    "Senator after senator voted.",
    "The Senator. Ossoff went.",
    "They met the President and the Minister.",
    "senator Ossoff voted.",
  ])("are not found in: %s", (text) => {
    expect(titled(text)).toEqual([]);
  });
});
