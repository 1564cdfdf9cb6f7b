import { toMostLinked } from "@/search/query/most-linked";
import { EVERYTHING } from "@/search/query/query";

const ofLength = (length: number) => ({ ...EVERYTHING, text: "a".repeat(length) });

describe("toMostLinked", () => {
  it("leaves a search as people write it whole", () => {
    expect(toMostLinked(ofLength(200), 120)).toBe(120);
    expect(toMostLinked(ofLength(200), 30, 145)).toBe(30);
  });

  it("shows less of one whose links are long, and never nothing", () => {
    expect(toMostLinked(ofLength(100_000 - 4), 120)).toBe(4);
    expect(toMostLinked(ofLength(20_000 - 4), 120, 10)).toBe(2);
    expect(toMostLinked(ofLength(100_000), 120, 1_000)).toBe(1);
  });
});
