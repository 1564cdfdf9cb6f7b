import { toTags } from "@/indexer/tagging/pipeline";
import { toReadChances } from "@/indexer/tagging/stances/read-sentiment";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import type { TextReading } from "@/indexer/tagging/text/text-reading";
import { aTextReading, withSentiment } from "../../../support/text-reading";

const TEXT = "Miller met Brown in Oslo.";
const plain = aTextReading(toParsedText(TEXT).tokens.length);

function stanceOn(name: string, reading: TextReading): string | undefined {
  const start = TEXT.indexOf(name);
  const requested = [{ name, start, end: start + name.length }];
  const input = { text: TEXT, title: null, publishedAt: null, publisher: null, targets: [], requested };
  return toTags({ ...input, reading }).stances[0]?.stance;
}

describe("sentiment that an encoder read", () => {
  it("decides where it is sure, for each target by itself", () => {
    const reading = withSentiment(withSentiment(plain, 0, 120, -80), 2, -80, 120);
    expect(stanceOn("Miller", reading)).toBe("favor");
    expect(stanceOn("Brown", reading)).toBe("against");
    expect(stanceOn("Oslo", reading)).toBe("neutral");
  });

  it("is the mean over the words of a target, as chances that add up to 1", () => {
    const reading = withSentiment(withSentiment(plain, 0, 32, -40), 1, 0, 40);
    const chances = toReadChances(reading, 0, 2);
    expect(chances).toEqual(toReadChances(withSentiment(plain, 0, 16, 0), 0, 1));
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  });
});
