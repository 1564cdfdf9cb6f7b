import fc from "fast-check";
import { toNameKey } from "@/search/text/name-key";

const isOne = (one: string, other: string): boolean => toNameKey(one) === toNameKey(other);

describe("two names", () => {
  it.each([
    ["Élysée Palace", "elysee palace"],
    ["Al-Shabaab", "al Shabaab"],
    ["Guardian (UK)", "Guardian UK"],
    ["Yahoo!", "Yahoo"],
    ["#MeToo", "MeToo"],
    ["Group of 5+1", "Group of 5 1"],
    ["Canal+ News", "canal+ news"],
  ])("are one: %s, %s", (one, other) => expect(isOne(one, other)).toBe(true));

  it.each([
    ["C++ News", "C# News"],
    ["C+ News", "C++ News"],
    ["Canal+", "Canal"],
    ["Canal+ News", "Canal News"],
  ])("are not: %s, %s", (one, other) => expect(isOne(one, other)).toBe(false));
});

it("folds what is folded to itself", () => {
  const sign = fc.constantFrom(..."ab1 +#-.'é");
  const written = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));
  fc.assert(fc.property(written, (name) => toNameKey(toNameKey(name)) === toNameKey(name)));
});
