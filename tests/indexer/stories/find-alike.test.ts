import { toAlikeFinder } from "@/indexer/stories/find-alike";
import { readSketch, SKETCH_SIZE, type Sketch, toSketch } from "@/indexer/stories/sketch";
import { toWords } from "@/search/text/words";

const toText = (seed: number): string =>
  Array.from({ length: 120 }, (_, at) => `word${(seed * 7_919 + at * at * 31) % 9_973}`).join(" ");
const sketchOf = (text: string): Sketch => toSketch(text, toWords(text));

/** Sketches one after the other, as the manifest has them. */
function toBlock(texts: readonly string[]): [Uint16Array, Uint32Array] {
  const sketches = texts.map(sketchOf);
  const rows = new Uint16Array(texts.length * SKETCH_SIZE);
  for (const [at, { sketch }] of sketches.entries()) readSketch(sketch, rows, at * SKETCH_SIZE);
  return [rows, Uint32Array.from(sketches, ({ shingles }) => shingles)];
}

describe("texts that are alike to a few", () => {
  it("are those with nearly the same words, whichever of the few it is", () => {
    const find = toAlikeFinder([toText(1), toText(2)].map(sketchOf));
    const many = [
      toText(3),
      `${toText(2)} and a line more`,
      toText(4),
      `An editor's note. ${toText(1)}`,
      toText(1),
    ];
    expect(find(...toBlock(many))).toEqual([1, 3, 4]);
  });

  it("are none where nothing is alike, or nothing is there", () => {
    expect(toAlikeFinder([sketchOf(toText(1))])(...toBlock([toText(5), toText(6)]))).toEqual([]);
    expect(toAlikeFinder([sketchOf(toText(1))])(...toBlock([]))).toEqual([]);
  });
});
