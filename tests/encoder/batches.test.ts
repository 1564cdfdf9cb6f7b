import fc from "fast-check";
import { toBatches, toFilled } from "@/encoder/batches";

describe("rows that are read together", () => {
  it("are of about one length, the shortest first", () => {
    expect(toBatches([9, 2, 10, 3], 20)).toEqual([
      [1, 3],
      [0, 2],
    ]);
  });

  it("are one alone where it is longer than a batch", () => {
    expect(toBatches([50, 1], 20)).toEqual([[1], [0]]);
    expect(toBatches([], 20)).toEqual([]);
  });

  it("hold every row once, and no more pieces than are allowed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 })),
        fc.integer({ min: 1, max: 200 }),
        (lengths, most) => {
          const batches = toBatches(lengths, most);
          expect(batches.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, at) => at));
          for (const batch of batches) {
            const longest = Math.max(...batch.map((at) => lengths[at] ?? 0));
            expect(batch.length === 1 || batch.length * longest <= most).toBe(true);
          }
        },
      ),
    );
  });

  it("are filled up with zeros", () => {
    expect(toFilled([1, 2], 4)).toEqual([1, 2, 0, 0]);
  });
});
