import { findOutlets } from "@/indexer/tagging/actors/find-outlets";
import { candidatesOf } from "../../../support/actors";

const outlets = (text: string): string[] => candidatesOf(text, findOutlets);

describe("outlets that no table knows", () => {
  it.each([
    ["end like one", "According to the Tartu Observer, he resigned.", ["Tartu Observer"]],
    ["are broadcasters", "He spoke on Harju TV on Monday.", ["Harju TV"]],
    ["publish findings", "The study was published on Monday in Nature Ecology.", ["Nature Ecology"]],
    ["are called a journal", "It stands in the journal Marine Letters.", ["Marine Letters"]],
    ["go on with their field", "It stood in the Baltic Journal of Botany.", ["Baltic Journal of Botany"]],
    ["report, and nobody is called so", "Rudvu reports that he left.", ["Rudvu"]],
    ["begin with an article of their own", "He spoke on al-Masra TV at noon.", ["al-Masra TV"]],
    ["are told something and are no persons", "She told The Ledger that she was sick.", ["Ledger"]],
  ])("%s", (_, text, names) => {
    expect(outlets(text)).toEqual(names);
  });

  it.each([
    "Breaking News reached us.",
    "The study was published in London on Monday.",
    "The paper was published in January.",
    "He told Lindgren that he was sick.",
    "She told President Lindgren so.",
    "The news came in the post.",
  ])("are not found in: %s", (text) => {
    expect(outlets(text)).toEqual([]);
  });
});
