import { createHash } from "node:crypto";
import { type Sketch, toSketch } from "@/indexer/stories/sketch";
import { toWords } from "@/search/text/words";

const sketchOf = (text: string): Sketch => toSketch(text, toWords(text));

describe("a sketch", () => {
  it("is what earlier releases made of the text, so that what they wrote down can be compared with it", () => {
    const { sketch, shingles } = sketchOf("Shells went by train to the coast, the ministry said on Monday.");
    expect(shingles).toBe(11);
    expect(createHash("sha256").update(sketch).digest("hex").slice(0, 16)).toBe("9da1d2ab932877e1");
  });

  it("is another one for another text", () => {
    expect(sketchOf("Shells went by train to the coast.").sketch).not.toBe(
      sketchOf("Shells came by train from the coast.").sketch,
    );
  });
});
