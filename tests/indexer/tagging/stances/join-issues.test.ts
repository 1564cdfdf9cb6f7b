import { toJoinedIssues } from "@/indexer/tagging/stances/join-issues";

const namesOf = (...phrases: string[]): Record<string, string> => Object.fromEntries(toJoinedIssues(phrases));

describe("issues", () => {
  it("are one where they share more than half of their words, called by the most frequent", () => {
    expect(namesOf("the nuclear waste plan", "nuclear waste plans", "nuclear waste plans")).toEqual({
      "the nuclear waste plan": "nuclear waste plans",
      "nuclear waste plans": "nuclear waste plans",
    });
  });

  it("are called by the first of two that are as frequent", () => {
    expect(namesOf("ban on plastic", "the plastic ban")).toEqual({
      "ban on plastic": "ban on plastic",
      "the plastic ban": "ban on plastic",
    });
  });

  it("are two where half of the words are others, or all", () => {
    expect(namesOf("nuclear waste", "nuclear power", "fishing")).toEqual({
      "nuclear waste": "nuclear waste",
      "nuclear power": "nuclear power",
      fishing: "fishing",
    });
  });

  it("are compared with the 500 most frequent alone, so that a text of many is not read for ever", () => {
    const many = Array.from({ length: 600 }, (_, at) => `law${at}x`);
    const names = toJoinedIssues([...many, "the law3x", "the law599x"]);
    expect(names.get("the law3x")).toBe("law3x");
    expect(names.get("the law599x")).toBe("the law599x");
  });
});
