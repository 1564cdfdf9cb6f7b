import { toMarksByPassage } from "@/search/matching/marks-by-passage";

const toMark = ([start, end]: readonly [number, number]) => ({ start, end, term: 0 });

describe("marks by passage", () => {
  it("stand in every passage that they reach into, overlapping ones as one", () => {
    const marks = [
      [0, 3],
      [2, 5],
      [8, 14],
      [14, 15],
    ] as const;
    const passages = [
      [0, 10],
      [11, 20],
      [20, 30],
    ] as const;
    expect(toMarksByPassage(passages, marks.map(toMark))).toEqual([
      [
        [0, 5],
        [8, 14],
      ],
      [
        [8, 14],
        [14, 15],
      ],
      [],
    ]);
  });

  it("are none where nothing is marked", () => {
    expect(toMarksByPassage([[0, 10]], [])).toEqual([[]]);
  });
});
