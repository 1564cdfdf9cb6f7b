import { type Matrix, type PlacedPicture, toCoverage, toPagePicture } from "@/indexer/reading/pdf/raster";

/** A picture of four by two pixels, black at the left and white at the right, over a page of 40 by 20 points. */
const BITS = new Uint8Array([0b0011_0000, 0b0011_0000]);
/** Places count from the left upper corner, so that a picture's upper row lies at the smaller figure. */
const UPRIGHT: Matrix = [40, 0, 0, -20, 0, 20];

function draw(changes: Partial<PlacedPicture>, under: readonly PlacedPicture[] = []) {
  const placed: PlacedPicture = {
    width: 4,
    height: 2,
    bytes: BITS,
    kind: "bits",
    matrix: UPRIGHT,
    ...changes,
  };
  const { picture, scale } = toPagePicture([...under, placed], 40, 20);
  return (x: number, y: number) =>
    picture.pixels[Math.floor(y * scale) * picture.width + Math.floor(x * scale)];
}

describe("a page drawn from its pictures", () => {
  it("has their pixels where they lie", () => {
    const at = draw({});
    expect([at(5, 10), at(35, 10)]).toEqual([0, 255]);
  });

  it("turns and mirrors them as the page does", () => {
    const mirrored = draw({ matrix: [-40, 0, 0, -20, 40, 20] });
    expect([mirrored(5, 10), mirrored(35, 10)]).toEqual([255, 0]);
    const turned = draw({ matrix: [0, 20, 40, 0, 0, 0] });
    expect([turned(20, 2), turned(20, 18)]).toEqual([0, 255]);
  });

  it("leaves the page white beside them", () => {
    const at = draw({ matrix: [20, 0, 0, -20, 0, 20] });
    expect([at(5, 10), at(15, 10), at(30, 10)]).toEqual([0, 255, 255]);
  });

  it("shows through a mask and through what is clear", () => {
    const dark = {
      width: 1,
      height: 1,
      bytes: new Uint8Array([90, 90, 90]),
      kind: "rgb",
      matrix: UPRIGHT,
    } as const;
    const mask = draw({ kind: "mask" }, [dark]);
    expect([mask(5, 10), mask(35, 10)]).toEqual([0, 90]);
    const clear = { width: 1, height: 1, bytes: new Uint8Array([0, 0, 0, 0]), kind: "rgba" } as const;
    expect(draw(clear, [dark])(5, 10)).toBe(90);
  });

  it("tells how much of a page they cover", () => {
    const placed: PlacedPicture = {
      width: 4,
      height: 2,
      bytes: BITS,
      kind: "bits",
      matrix: [20, 0, 0, -20, 0, 20],
    };
    expect(toCoverage(placed, 40, 20)).toBe(0.5);
  });
});
