import { readFileSync } from "node:fs";
import fc from "fast-check";
import { EncoderFault } from "@/encoder/fault";
import { toTokenizer } from "@/encoder/tokenizer";

const DESCRIPTION: object = JSON.parse(readFileSync("encoder/meaning/tokenizer.json", "utf8"));
const REFERENCE: readonly { readonly text: string; readonly pieces: readonly number[] }[] = JSON.parse(
  readFileSync("tests/encoder/pieces.json", "utf8"),
);
/** Pieces that the encoder has. */
const VOCABULARY = 30_522;

const { start, end, toPieces, toTextPieces } = toTokenizer(DESCRIPTION);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(...REFERENCE.map(({ text }) => text)),
);

describe("the tokenizer", () => {
  it.each(REFERENCE)("makes of $text what its reference makes", ({ text, pieces }) => {
    expect(toTextPieces(text, 1_000)).toEqual(pieces);
  });

  it("stops at the longest that an encoder reads, with both marks", () => {
    const pieces = toTextPieces("talks go on ".repeat(500), 256);
    expect(pieces).toHaveLength(256);
    expect(pieces.slice(0, 1)).toEqual(start);
    expect(pieces.slice(-1)).toEqual(end);
  });

  it("takes any text, and gives pieces that the encoder has", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const piece of [...toTextPieces(text, 256), ...toPieces(text)]) {
          expect(Number.isInteger(piece)).toBe(true);
          expect(piece >= 0 && piece < VOCABULARY).toBe(true);
        }
      }),
    );
  });

  it("makes of words joined by spaces the pieces of each, one after the other", () => {
    fc.assert(
      fc.property(fc.array(anyText), (words) => {
        expect(toTextPieces(words.join(" "), 100_000)).toEqual([
          ...start,
          ...words.flatMap(toPieces),
          ...end,
        ]);
      }),
    );
  });

  it("gives a word the same pieces again, and none where nothing of it can be seen", () => {
    expect(toPieces("supercalifragilistic")).toEqual(toPieces("supercalifragilistic"));
    expect(toPieces("\u200b")).toEqual([]);
  });

  it("is not made of what describes none", () => {
    expect(() => toTokenizer({ model: { type: "none" } })).toThrow(EncoderFault);
  });
});
