import { findAttributions } from "@/indexer/tagging/sources/find-attributions";
import { toSourceContext } from "@/indexer/tagging/sources/source-context";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";

/** The cues of a text in its order. */
function cuesOf(text: string): string[] {
  const parsed = toParsedText(text);
  return findAttributions(toSourceContext(parsed, [])).map(({ cue }) =>
    text.slice(parsed.tokens[cue.from]?.start, parsed.tokens[cue.to - 1]?.end),
  );
}

describe("attributions", () => {
  it("come in the order of the text, whatever finds them", () => {
    expect(
      cuesOf(
        "It rained, according to the mayor. The minister denied it. The minister’s claim that it snowed is new.",
      ),
    ).toEqual(["according to", "denied", "claim"]);
  });

  it("are one where two recognisers find the same cue", () => {
    expect(cuesOf("The mayor said: “It rained.”")).toEqual(["said"]);
  });

  it("leave what a citation says of others to its content", () => {
    expect(cuesOf("The mayor said that the minister hopes for rain.")).toEqual(["said"]);
  });

  it.each(["It rained all day.", "The mayor left.", "“She said so.”", "", "said"])(
    "are none in: %s",
    (text) => {
      expect(cuesOf(text)).toEqual([]);
    },
  );
});
