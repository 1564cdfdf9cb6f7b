import { SPEECH_WORDS } from "@/indexer/knowledge/sources/speech-words";
import { findModelNames } from "@/indexer/tagging/actors/find-model-names";
import { findRepeatedNames } from "@/indexer/tagging/actors/find-repeated-names";
import { findTitledNames } from "@/indexer/tagging/actors/find-titled-names";
import { candidatesOf } from "../../../support/actors";

/** Repeats of a person that a title shows: a name of two words. */
const repeats = (text: string): string[] =>
  candidatesOf(text, (context) => findRepeatedNames(context, findTitledNames(context)));

describe("repeated names", () => {
  it("are surnames of persons named in full", () => {
    expect(repeats("Senator Ann Kowalska came. We saw Kowalska go.")).toEqual(["Kowalska"]);
  });

  it.each([...SPEECH_WORDS])("are common words where they speak: %s", (word) => {
    expect(repeats(`Senator Ann Stone came. Stone ${word} it rained.`)).toEqual(["Stone"]);
  });

  it.each([
    "Senator Ann Stone came. Stone lay on the road.",
    "Senator Ann Kowalska came. We ate a kowalska. The Kowalska was good.",
    "Senator Ann Kowalska came.",
    "We saw Kowalska go. Kowalska went.",
  ])("are not found in: %s", (text) => {
    expect(repeats(text)).toEqual([]);
  });

  it("are none where nothing was found", () => {
    expect(
      candidatesOf("it rained all day.", (context) => findRepeatedNames(context, findModelNames(context))),
    ).toEqual([]);
  });
});
