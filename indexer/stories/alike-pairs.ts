import { isOneStory } from "./likeness";
import { readSketch, SKETCH_SIZE, type Sketch } from "./sketch";

/** The pairs of documents that are near-identical, by their places: each is compared with each, so there must be few. */
export function toAlikePairs(
  documents: readonly Sketch[],
): readonly (readonly [one: number, other: number])[] {
  const rows = new Uint16Array(documents.length * SKETCH_SIZE);
  for (const [at, { sketch }] of documents.entries()) readSketch(sketch, rows, at * SKETCH_SIZE);
  return documents.flatMap(({ shingles }, one) =>
    documents.flatMap((document, other) => {
      const isSame = document.sketch === documents[one]?.sketch && document.shingles === shingles;
      return one < other && (isSame || isOneStory(rows, one, other, shingles, document.shingles))
        ? [[one, other] as const]
        : [];
    }),
  );
}
