import { LONGEST, toCode, toStemCode } from "@/search/text/encoding";

const STEMS = ["missil", "peac", "z", "zq", "zelensky", "젤렌스키", "зеленск", "3,000", "x".repeat(300), "a"];
/** For so many words with the same beginning of up to four bytes the engine holds where they are. */
const HELD = 100;

describe("the codes of words and stems", () => {
  it("are never those of each other, nor is the beginning of one", () => {
    for (const stem of STEMS) {
      const code = toStemCode(stem);
      for (const word of [...STEMS, code, code.slice(1)]) expect(toCode(word)).not.toBe(code);
      expect(toCode(code).startsWith(code.slice(0, 1))).toBe(false);
      expect(code.slice(1)).toBe(toCode(stem));
    }
  });

  it("are short enough for the engine, whatever the word", () => {
    for (const stem of ["界".repeat(LONGEST), "界".repeat(1_000)])
      expect(Buffer.byteLength(toStemCode(stem))).toBeLessThanOrEqual(250);
  });

  it("of fifty thousand stems have no beginning in common that the engine would hold", () => {
    const counts = new Map<string, number>();
    for (let at = 0; at < 50_000; at += 1) {
      const [mark = ""] = toStemCode(`${String.fromCharCode(97 + (at % 25))}${at.toString(36)}`);
      expect(Buffer.byteLength(mark)).toBe(3);
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBeLessThan(HELD);
  });
});
