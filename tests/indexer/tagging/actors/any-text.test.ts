import { findActors } from "@/indexer/tagging/actors/find-actors";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import { actorTagsOf } from "../../../support/actors";
import { toRounds } from "../../../support/rounds";

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

/** How often recognisers look at the tokens and sentences of a text: their work, however busy the machine is. */
function countReads(text: string): number {
  let reads = 0;
  const counted = <List extends object>(list: List): List =>
    new Proxy(list, {
      get: (target, key) => {
        reads += 1;
        return Reflect.get(target, key);
      },
    });
  const parsed = toParsedText(text);
  findActors({
    ...parsed,
    tokens: counted(parsed.tokens),
    parts: counted(parsed.parts),
    sentences: counted(parsed.sentences),
  });
  return reads;
}

/** Characters. */
const SMALL = toRounds({ usual: 2_500, nightly: 25_000 });

describe("any text", () => {
  it.each(KINDS)("takes work that grows with its length: %s", (_, make) => {
    const small = countReads(make(SMALL));
    const large = countReads(make(4 * SMALL));
    expect(large).toBeLessThan(small * 5);
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
    for (let round = 0; round < toRounds({ usual: 50, nightly: 200 }); round++) {
      const text = words.map(() => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return words[seed % words.length] ?? "";
      });
      expect(() => actorTagsOf(text.join(" "))).not.toThrow();
    }
  });
});
