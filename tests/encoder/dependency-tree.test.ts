import fc from "fast-check";
import { toDependencyTree } from "@/encoder/dependency-tree";

/** Scores of heads for so many words, the root first. */
const scoresOf = (words: number) =>
  fc.float32Array({
    minLength: words * (words + 1),
    maxLength: words * (words + 1),
    min: -9,
    max: 9,
    noNaN: true,
  });

const sumOf = (scores: Float32Array, heads: ArrayLike<number>): number =>
  Array.from(heads).reduce((sum, head, word) => sum + (scores[word * (heads.length + 1) + head + 1] ?? 0), 0);

/** Whether one word has the root and each of the others leads to it. */
function isTree(heads: ArrayLike<number>): boolean {
  const all = Array.from(heads);
  if (all.filter((head) => head === -1).length !== 1) return false;
  return all.every((_, word) => {
    let at = word;
    for (let step = 0; step <= all.length && at !== -1; step++) at = all[at] ?? -1;
    return at === -1;
  });
}

/** Every way to give so many words heads. */
function everyTree(words: number): number[][] {
  const heads = Array.from({ length: words + 1 }, (_, head) => head - 1);
  const all = Array.from({ length: words }).reduce<number[][]>(
    (lists) => lists.flatMap((list) => heads.map((head) => [...list, head])),
    [[]],
  );
  return all.filter(isTree);
}

describe("the tree over scores of heads", () => {
  it("is the best heads where they are one", () => {
    // Word 0 has the root, word 1 hangs on word 0.
    expect([...toDependencyTree(Float32Array.of(5, 0, 1, 0, 5, 0), 2)]).toEqual([-1, 0]);
  });

  it("has no circle where the best heads make one, and is the best tree there is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain((words) => fc.tuple(fc.constant(words), scoresOf(words))),
        ([words, scores]) => {
          const best = Math.max(...everyTree(words).map((heads) => sumOf(scores, heads)));
          expect(sumOf(scores, toDependencyTree(scores, words))).toBeCloseTo(best, 4);
        },
      ),
    );
  });

  it("is a tree with one root, whatever the scores", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }).chain((words) => fc.tuple(fc.constant(words), scoresOf(words))),
        ([words, scores]) => expect(isTree(toDependencyTree(scores, words))).toBe(true),
      ),
    );
  });
});
