import { actorTagsOf } from "../../../support/actors";

/** Texts of a size, each of a kind that some rule might take ages over. */
const KINDS: readonly (readonly [string, (size: number) => string])[] = [
  ["quotation marks", (size) => '"'.repeat(size)],
  ["apostrophes", (size) => "'".repeat(size)],
  ["curly quotation marks", (size) => "“".repeat(size)],
  ["hyphens", (size) => "-".repeat(size)],
  ["digits", (size) => "7".repeat(size)],
  ["one word", (size) => "a".repeat(size * 10)],
  ["one word in capitals", (size) => "A".repeat(size * 10)],
  ["capitalised words", (size) => "Kim Jong ".repeat(size / 9)],
  ["chains of names", (size) => "Bank of ".repeat(size / 8)],
  ["lists", (size) => ", A".repeat(size / 3)],
  ["emoji", (size) => "😀".repeat(size / 2)],
  ["text without spaces", (size) => "北朝鮮".repeat(size / 3)],
  ["halves of signs", (size) => "\ud800".repeat(size)],
];

function timed(text: string): number {
  const begun = performance.now();
  actorTagsOf(text);
  return performance.now() - begun;
}

describe("any text", () => {
  it.each(KINDS)("is read in time that grows with its length: %s", (_, make) => {
    timed(make(2_000));
    const small = timed(make(25_000));
    const large = timed(make(100_000));
    // Four times the text: up to ten times the time, and a floor for the noise of a shared machine.
    expect(large).toBeLessThan(Math.max(3_000, small * 10));
  });

  it("keeps each mention at its place, cut anywhere", () => {
    const text =
      "Prime Minister O'Neil (the “Rock”) met Зеленский, 김정은 and U.N. envoys in St. Louis — twice.";
    for (let end = 0; end <= text.length; end++)
      for (const { mentions } of actorTagsOf(text.slice(0, end)))
        for (const mention of mentions) {
          expect(mention.start).toBeLessThan(mention.end);
          expect(mention.end).toBeLessThanOrEqual(end);
        }
  });

  it("never throws on shuffled words", () => {
    const words =
      "The President of Ann Slater ( IPS ) and - , 's said U.S. Government Council & Co. “ ”".split(" ");
    let seed = 5;
    for (let round = 0; round < 200; round++) {
      const text = words.map(() => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return words[seed % words.length] ?? "";
      });
      expect(() => actorTagsOf(text.join(" "))).not.toThrow();
    }
  });
});
