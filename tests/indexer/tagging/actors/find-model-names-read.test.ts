import { findModelNames } from "@/indexer/tagging/actors/find-model-names";
import { toNameContext } from "@/indexer/tagging/actors/name-context";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import type { TextReading } from "@/indexer/tagging/text/text-reading";
import { aTextReading, withLabel } from "../../../support/text-reading";

const TEXT = "Yesterday Marsh was quiet. Ann Lee came to Gdynia.";
const TOKENS = toParsedText(TEXT).tokens;

function namesOf(reading: TextReading | null): string[] {
  return findModelNames(toNameContext(toParsedText(TEXT, reading))).map(
    ({ from, to, type }) => `${TEXT.slice(TOKENS[from]?.start, TOKENS[to - 1]?.end)} ${type}`,
  );
}

describe("names, where an encoder has read the text,", () => {
  const plain = aTextReading(TOKENS.length);

  it("are what both see: the encoder's word counts", () => {
    expect(namesOf(withLabel(plain, 1, "S-PER"))).toContain("Marsh person");
    expect(namesOf(plain)).not.toContain("Marsh person");
  });

  it("are those without it where the reading is of another text", () => {
    expect(namesOf(aTextReading(TOKENS.length - 1))).toEqual(namesOf(null));
  });
});
