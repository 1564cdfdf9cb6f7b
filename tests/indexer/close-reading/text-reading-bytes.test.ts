import fc from "fast-check";
import { NoReading } from "@/indexer/close-reading/errors";
import { fromTextReadingBytes, toTextReadingBytes } from "@/indexer/close-reading/text-reading-bytes";
import { NAME_LABELS, type TextReading } from "@/indexer/tagging/text/text-reading";

/** Readings of any text: each head another token, or none. */
const readings: fc.Arbitrary<TextReading> = fc.integer({ min: 0, max: 60 }).chain((tokens) => {
  const bytes = (size: number) => fc.uint8Array({ minLength: size, maxLength: size });
  const small = (size: number) => fc.int8Array({ minLength: size, maxLength: size });
  return fc.record({
    version: fc.string({ maxLength: 40 }),
    parts: bytes(tokens),
    relations: bytes(tokens),
    heads: fc
      .array(fc.integer({ min: -1, max: Math.max(0, tokens - 1) }), { minLength: tokens, maxLength: tokens })
      .map((heads) => Int32Array.from(heads, (head, at) => (head === at ? -1 : head))),
    names: small(tokens * NAME_LABELS),
    sentiment: small(tokens * 2),
  });
});

describe("what was read of a text, as bytes", () => {
  it("is the same when it is read back, and the same bytes again", () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const bytes = toTextReadingBytes(reading);
        expect(fromTextReadingBytes(bytes)).toEqual(reading);
        expect(toTextReadingBytes(fromTextReadingBytes(bytes))).toEqual(bytes);
      }),
    );
  });

  it("is no reading when it was cut off", () => {
    const [reading] = fc.sample(
      readings.filter(({ heads }) => heads.length > 20),
      { numRuns: 1, seed: 1 },
    );
    if (!reading) throw new Error("No reading was made.");
    const bytes = toTextReadingBytes(reading);
    expect(() => fromTextReadingBytes(bytes.subarray(0, bytes.length - 30))).toThrow(NoReading);
    expect(() => fromTextReadingBytes(Buffer.from("no reading"))).toThrow(NoReading);
  });
});
