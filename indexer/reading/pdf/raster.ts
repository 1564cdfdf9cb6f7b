import { type GreyPicture, toBlankPicture, toGrey } from "../recognition/picture";

/** Six figures that turn the places of one plane into those of another, as PDF writes them. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A picture of a page: its pixels, and how the unit square that it fills lies on the page, in points from the left upper corner. */
export type PlacedPicture = {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array | Uint8ClampedArray;
  /** One bit a pixel, three bytes or four; a mask is black where its bits are 0, and nothing else. */
  readonly kind: "bits" | "mask" | "rgb" | "rgba";
  readonly matrix: Matrix;
};

/** Pixels an inch; more gain no letter. */
const LEAST = 200;
const MOST = 300;
const INCH = 72;
const MOST_PIXELS = 30_000_000;

/** What one matrix does after another. */
export function toProduct(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The share of a page that a picture covers, about. */
export function toCoverage({ matrix: [a, b, c, d] }: PlacedPicture, width: number, height: number): number {
  return Math.abs(a * d - b * c) / (width * height);
}

/** A page with its pictures as one picture, and how many of its pixels make a point. */
export function toPagePicture(
  pictures: readonly PlacedPicture[],
  width: number,
  height: number,
): { readonly picture: GreyPicture; readonly scale: number } {
  const finest = Math.max(...pictures.map(({ matrix: [a, b], width: pixels }) => pixels / Math.hypot(a, b)));
  const wanted = Math.min(MOST / INCH, Math.max(LEAST / INCH, finest));
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
  const picture = toBlankPicture(Math.ceil(width * scale), Math.ceil(height * scale));
  for (const placed of pictures) draw(placed, picture, scale);
  return { picture, scale };
}

/** Each pixel of the page is the mean of four places of what lies there. Written for millions of pixels: nothing is made in the loop. */
function draw(placed: PlacedPicture, page: GreyPicture, scale: number): void {
  const [a, b, c, d, e, f] = placed.matrix.map((figure) => figure * scale) as [...Matrix];
  const area = a * d - b * c;
  if (area === 0) return;
  const [left, right] = toRange([e, e + a, e + c, e + a + c], page.width);
  const [top, bottom] = toRange([f, f + b, f + d, f + b + d], page.height);
  const toShade = toShader(placed);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = y * page.width + x;
      const under = page.pixels[at] ?? 255;
      let sum = 0;
      for (let part = 0; part < 4; part++) {
        const px = x + (part & 1 ? 0.75 : 0.25) - e;
        const py = y + (part & 2 ? 0.75 : 0.25) - f;
        const shade = toShade((d * px - c * py) / area, (a * py - b * px) / area);
        sum += shade < 0 ? under : shade;
      }
      page.pixels[at] = sum / 4;
    }
}

function toRange(ends: readonly number[], most: number): [number, number] {
  return [Math.max(0, Math.floor(Math.min(...ends))), Math.min(most, Math.ceil(Math.max(...ends)))];
}

/** How light a picture is at a place of its unit square, whose top row is at 1; negative where it shows what lies under it. */
type Shader = (across: number, up: number) => number;

function toShader({ width, height, bytes, kind }: PlacedPicture): Shader {
  const toPixel = toPixelShader(bytes, width, kind);
  return (across, up) => {
    if (across < 0 || across >= 1 || up <= 0 || up > 1) return -1;
    return toPixel(Math.floor(across * width), Math.floor((1 - up) * height));
  };
}

function toPixelShader(bytes: PlacedPicture["bytes"], width: number, kind: PlacedPicture["kind"]): Shader {
  if (kind === "rgb" || kind === "rgba") {
    const step = kind === "rgb" ? 3 : 4;
    return (column, row) => {
      const at = (row * width + column) * step;
      if (step === 4 && (bytes[at + 3] ?? 0) < 128) return -1;
      return toGrey(bytes[at] ?? 255, bytes[at + 1] ?? 255, bytes[at + 2] ?? 255);
    };
  }
  const row = (width + 7) >> 3;
  const white = kind === "mask" ? -1 : 255;
  return (column, at) => {
    const byte = bytes[at * row + (column >> 3)] ?? 0;
    return ((byte >> (7 - (column & 7))) & 1) === 1 ? white : 0;
  };
}
