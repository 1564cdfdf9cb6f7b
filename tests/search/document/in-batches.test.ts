import { inBatches } from "@/search/document/in-batches";

describe("a list in batches", () => {
  it.each([
    [[], []],
    [[1], [[1]]],
    [[1, 2], [[1, 2]]],
    [
      [1, 2, 3],
      [[1, 2], [3]],
    ],
    [
      [1, 2, 3, 4],
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])("of two: %j", (items, batches) => {
    expect(inBatches(items, 2)).toEqual(batches);
  });
});
