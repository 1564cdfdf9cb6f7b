import { findSubject } from "@/indexer/tagging/stances/find-subject";
import { toSentenceWords } from "@/indexer/tagging/stances/sentence-words";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";

/** The last word of the subject of the verb, with `not` before it where the deed is denied; null where there is none. */
function subjectOf(text: string, verb: string): string | null {
  const parsed = toParsedText(text);
  const words = toSentenceWords(parsed, 0, parsed.tokens.length);
  const at = parsed.tokens.findIndex((token) => token.lower === verb);
  const subject = findSubject(words, at);
  return subject && `${subject.isDenied ? "not " : ""}${parsed.tokens[subject.at]?.text}`;
}

describe("the subject of a verb", () => {
  it.each([
    ["The minister praised the pact.", "praised", "minister"],
    ["The minister has often praised the pact.", "praised", "minister"],
    ["Miller vowed to defend the pact.", "defend", "Miller"],
    ["Miller, the mayor of a town, praised the pact.", "praised", "Miller"],
    ["Miller met Brown and praised the pact.", "praised", "Miller"],
    ["The minister, who praised the pact, left.", "praised", "minister"],
  ])("is found in: %s", (text, verb, subject) => {
    expect(subjectOf(text, verb)).toBe(subject);
  });

  it.each([
    ["Miller did not praise the pact.", "praise", "not Miller"],
    ["Miller refused to praise the pact.", "praise", "not Miller"],
  ])("denies the deed in: %s", (text, verb, subject) => {
    expect(subjectOf(text, verb)).toBe(subject);
  });

  it.each([
    ["Praise the pact.", "praise"],
    ["; praised the pact.", "praised"],
  ])("is not found in: %s", (text, verb) => {
    expect(subjectOf(text, verb)).toBeNull();
  });
});
