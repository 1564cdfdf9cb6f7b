import { findVerdict, findWish } from "@/indexer/tagging/stances/find-judgement";
import { toSentenceWords } from "@/indexer/tagging/stances/sentence-words";
import { toTargetRole } from "@/indexer/tagging/stances/target-role";
import { toTokenRange } from "@/indexer/tagging/stances/token-range";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";

/** The side that a finder reads on the target in [brackets]. */
function sideOf(marked: string, find: typeof findWish): string | null {
  const parsed = toParsedText(marked.replace(/[[\]]/g, ""));
  const range = toTokenRange(parsed, marked.indexOf("["), marked.indexOf("]") - 1);
  if (!range) return null;
  const words = toSentenceWords(parsed, range.sentence.from, range.sentence.to);
  const act = find(words, toTargetRole(words, range.from - words.from, range.to - words.from));
  return act && (act.side === 1 ? "for" : "against");
}

describe("a wish", () => {
  it.each([
    ["Leaders should pursue the [pact].", "for"],
    ["Leaders should not pursue the [pact].", "against"],
    ["Leaders must reject the [pact].", "against"],
  ])("takes a side: %s", (text, side) => {
    expect(sideOf(text, findWish)).toBe(side);
  });

  it.each([
    "Leaders pursue the [pact].",
    "Leaders should read the [pact].",
    "Leaders should wait, and they pursue the [pact].",
    "Leaders should use [Brown].",
  ])("is not read in: %s", (text) => {
    expect(sideOf(text, findWish)).toBeNull();
  });
});

describe("a verdict", () => {
  it.each([
    ["The [pact] poses a threat.", "against"],
    ["The [pact] is crucial.", "for"],
    ["The [pact] is no threat.", "for"],
    ["The [pact] undermines peace.", "against"],
  ])("takes a side: %s", (text, side) => {
    expect(sideOf(text, findVerdict)).toBe(side);
  });

  it.each([
    "The [pact] is old.",
    "The [pact] may be a success.",
    "The [pact] was signed.",
    "The weather near the [embassy] is a threat.",
    "The [pact] met others.",
  ])("is not read in: %s", (text) => {
    expect(sideOf(text, findVerdict)).toBeNull();
  });
});
