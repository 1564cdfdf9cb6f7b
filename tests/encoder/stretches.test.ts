import fc from "fast-check";
import { toStretches } from "@/encoder/stretches";
import type { PieceTokenizer } from "@/encoder/tokenizer";

/** A piece a letter, so that lengths can be told by eye. */
const TOKENIZER: PieceTokenizer = {
  start: [101],
  end: [102],
  unknown: 100,
  toPieces: (word) => [...word].map((_, at) => at + 1),
  toTextPieces: () => [],
};

describe("a sentence in stretches", () => {
  it("is one stretch where it is short, each word beginning where its pieces do", () => {
    expect(toStretches(["ab", "", "c"], TOKENIZER, 20)).toEqual([
      { from: 0, to: 3, pieces: [101, 1, 2, 100, 1, 102], starts: [1, 3, 4] },
    ]);
  });

  it("is all there, in stretches that are not too long, no word with more than eight pieces", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30 })),
        fc.integer({ min: 12, max: 40 }),
        (words, longest) => {
          const stretches = toStretches(words, TOKENIZER, longest);
          expect(stretches.flatMap(({ from, to }) => words.slice(from, to))).toEqual(words);
          for (const { from, to, pieces, starts } of stretches) {
            expect(pieces.length).toBeLessThanOrEqual(longest);
            expect(starts).toHaveLength(to - from);
            const ends = [...starts.slice(1), pieces.length - 1];
            expect(starts.every((start, at) => (ends[at] ?? 0) - start <= 8)).toBe(true);
          }
        },
      ),
    );
  });
});
