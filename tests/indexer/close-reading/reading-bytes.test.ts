import fc from "fast-check";
import { toEmbedding, toPassageVector } from "@/indexer/close-reading/reading";
import { fromBytes, NoReading, toBytes } from "@/indexer/close-reading/reading-bytes";

const vectors = fc
  .integer({ min: 1, max: 400 })
  .chain((dimensions) =>
    fc.array(
      fc.float32Array({ minLength: dimensions, maxLength: dimensions, min: -1, max: 1, noNaN: true }),
      { maxLength: 12 },
    ),
  );

describe("a reading as bytes", () => {
  it("is the same reading when it is read back, and the same bytes again", () => {
    fc.assert(
      fc.property(vectors, (some) => {
        const reading = { meaning: some.map(toPassageVector) };
        const bytes = toBytes(reading);
        expect(fromBytes(bytes)).toEqual(reading);
        expect(toBytes(fromBytes(bytes))).toEqual(bytes);
      }),
    );
  });

  it("keeps every number to half a step of its scale, in little more than a byte a number", () => {
    fc.assert(
      fc.property(vectors, (some) => {
        const bytes = toBytes({ meaning: some.map(toPassageVector) });
        const [first] = some;
        expect(bytes.length).toBe(4 + 1 + 7 + 4 + 4 + some.length * (4 + (first?.length ?? 0)));
        for (const [at, { scale, values }] of fromBytes(bytes).meaning.entries())
          for (const [index, value] of values.entries())
            expect(Math.abs(value * scale - (some[at]?.[index] ?? 0))).toBeLessThanOrEqual(
              scale * 0.501 + 1e-30,
            );
      }),
    );
  });

  it("passes over a section that it does not know", () => {
    const reading = { meaning: [toPassageVector(Float32Array.of(0.6, -0.8))] };
    const bytes = toBytes(reading);
    const added = Buffer.concat([
      bytes,
      Buffer.from([4]),
      Buffer.from("more"),
      Buffer.from([2, 0, 0, 0, 9, 9]),
    ]);
    expect(fromBytes(added)).toEqual(reading);
  });

  it("is none when it was cut off or is something else", () => {
    const bytes = toBytes({ meaning: [toPassageVector(Float32Array.of(0.6, -0.8))] });
    for (let length = 5; length < bytes.length; length += 1)
      expect(() => fromBytes(bytes.subarray(0, length))).toThrow(NoReading);
    expect(() => fromBytes(Buffer.from("SQLite format 3"))).toThrow(NoReading);
  });
});

describe("an embedding", () => {
  it("has length 1 and points where the vector does", () => {
    const vector = Float32Array.from({ length: 384 }, (_, at) => Math.sin(at) / 14);
    const embedding = toEmbedding(toPassageVector(vector));
    const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
      Array.from(a).reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);
    expect(Math.sqrt(dot(embedding, embedding))).toBeCloseTo(1, 3);
    expect(dot(embedding, vector) / Math.sqrt(dot(vector, vector))).toBeGreaterThan(0.999);
  });

  it("of nothing is nothing, and no NaN", () => {
    expect(toEmbedding(toPassageVector(new Float32Array(3)))).toEqual([0, 0, 0]);
  });
});
