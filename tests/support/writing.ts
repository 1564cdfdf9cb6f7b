/** Capital letters as strokes on a grid of four by six, the origin left above. */
const STROKES: Readonly<Record<string, string>> = {
  A: "06 20 46|14 34",
  B: "00 06 36 45 44 33 03|33 42 41 30 00",
  C: "41 30 10 01 05 16 36 45",
  D: "00 06 26 44 42 20 00",
  E: "40 00 06 46|03 33",
  F: "40 00 06|03 33",
  G: "41 30 10 01 05 16 36 45 43 23",
  H: "00 06|40 46|03 43",
  I: "20 26",
  K: "00 06|40 03 46",
  L: "00 06 46",
  M: "06 00 24 40 46",
  N: "06 00 46 40",
  O: "10 30 41 45 36 16 05 01 10",
  P: "06 00 30 41 42 33 03",
  R: "06 00 30 41 42 33 03|23 46",
  S: "41 30 10 01 02 13 33 44 45 36 16 05",
  T: "00 40|20 26",
  U: "00 05 16 36 45 40",
  V: "00 26 40",
  W: "00 16 22 36 40",
  Y: "00 23 40|23 26",
};
const UNIT = 8;
const PEN = 3.6;
const LETTER = 6 * UNIT;
const LINE = 12 * UNIT;
const MARGIN = 60;

/** A picture of grey pixels with lines of capital letters and spaces written on it, so large that a person reads them at once. */
export function drawWriting(
  lines: readonly string[],
  width = 1_700,
  height = 2_200,
): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } {
  const pixels = new Uint8Array(width * height).fill(250);
  lines.forEach((line, row) => {
    [...line].forEach((letter, column) => {
      const at = { x: MARGIN + column * LETTER, y: MARGIN + row * LINE };
      for (const stroke of (STROKES[letter] ?? "").split("|"))
        drawStroke(pixels, width, stroke.split(" "), at);
    });
  });
  return { width, height, pixels };
}

type Place = { readonly x: number; readonly y: number };

function drawStroke(pixels: Uint8Array, width: number, stroke: readonly string[], at: Place): void {
  const places = stroke.map(([x, y]) => ({ x: at.x + Number(x) * UNIT, y: at.y + Number(y) * UNIT }));
  places.slice(1).forEach((end, index) => {
    const start = places[index];
    if (start === undefined) return;
    const steps = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) * 2);
    for (let step = 0; step <= steps; step++)
      drawDot(pixels, width, {
        x: start.x + ((end.x - start.x) * step) / steps,
        y: start.y + ((end.y - start.y) * step) / steps,
      });
  });
}

function drawDot(pixels: Uint8Array, width: number, { x, y }: Place): void {
  for (let row = Math.floor(y - PEN); row <= y + PEN; row++)
    for (let column = Math.floor(x - PEN); column <= x + PEN; column++)
      if (Math.hypot(column - x, row - y) <= PEN) pixels[row * width + column] = 15;
}
