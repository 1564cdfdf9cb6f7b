import { toIssueKey } from "@/search/text/issue-key";

const isOne = (one: string, other: string): boolean => toIssueKey(one) === toIssueKey(other);

describe("two phrases of an issue", () => {
  it.each([
    ["the border wall", "Border Wall"],
    ["border walls", "border-wall"],
    ["travel bans", "travel ban"],
    ["an airstrike", "airstrikes"],
    ["Élysée Treaty", "elysee treaty"],
    ["trade policies", "the trade policy"],
    ["tax breaches", "tax breach"],
  ])("are one: %s, %s", (one, other) => expect(isOne(one, other)).toBe(true));

  it.each([
    ["border wall", "border"],
    ["the sanctions", "the sanctioning"],
    ["the crisis", "the cries"],
    ["new virus law", "new virus"],
    ["The", "An"],
    ["gas", "ga"],
    ["free press", "free pres"],
  ])("are two: %s, %s", (one, other) => expect(isOne(one, other)).toBe(false));
});
