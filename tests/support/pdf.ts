/** Something drawn on a page: text at a place, counted from the left lower corner in points. */
export type Drawn = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees against the clock. */
  readonly turn?: number;
  readonly bold?: boolean;
};

/** A page: what is drawn on it, or a picture of grey pixels that fills it. */
export type DrawnPage = {
  readonly texts?: readonly Drawn[];
  readonly picture?: { readonly width: number; readonly height: number; readonly pixels: Uint8Array };
  readonly rotate?: number;
};

const [WIDTH, HEIGHT] = [612, 792];

/** A small valid PDF with one line of text a page; without lines, one page with nothing on it. */
export function aPdf(lines: readonly string[]): Buffer {
  const pages = lines.length === 0 ? [""] : lines;
  return aDrawnPdf(pages.map((text) => ({ texts: text === "" ? [] : [{ text, x: 72, y: 720, size: 12 }] })));
}

/** A PDF with what is drawn on its pages, and what it says of itself (`Title`, `CreationDate` …). */
export function aDrawnPdf(
  pages: readonly DrawnPage[],
  info: Readonly<Record<string, string>> = {},
  trailer = "",
): Buffer {
  const first = 6;
  const objects: Buffer[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${first + 3 * at} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${value})`)
      .join(" ")} >>`,
  ].map(toBytes);
  pages.forEach((page, at) => {
    objects.push(...toPageObjects(page, first + 3 * at));
  });
  return toFile(objects, trailer);
}

/** A column of lines from a place downwards. */
export function aColumn(lines: readonly string[], x: number, y: number, size = 11): Drawn[] {
  return lines.map((text, at) => ({ text, x, y: y - at * size * 1.27, size }));
}

function toBytes(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

function toPageObjects({ texts = [], picture, rotate = 0 }: DrawnPage, number: number): Buffer[] {
  const shown = picture === undefined ? "" : `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q\n`;
  const drawn = shown + texts.map(toOperators).join("\n");
  const image = picture ?? { width: 1, height: 1, pixels: new Uint8Array([255]) };
  const head = `<< /Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width ${image.width} /Height ${image.height} /Length ${image.pixels.length} >>\nstream\n`;
  return [
    toBytes(
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I ${number + 2} 0 R >> >> >>`,
    ),
    toBytes(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`),
    Buffer.concat([toBytes(head), image.pixels, toBytes("\nendstream")]),
  ];
}

function toOperators({ text, x, y, size = 11, turn = 0, bold = false }: Drawn): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const place = [cos, sin, -sin, cos].map((figure) => figure.toFixed(4)).join(" ");
  const safe = text.replace(/[\\()]/g, "\\$&");
  return `BT /F${bold ? 2 : 1} ${size} Tf ${place} ${x} ${y.toFixed(2)} Tm (${safe}) Tj ET`;
}

function toFile(objects: readonly Buffer[], trailer: string): Buffer {
  const parts = [toBytes("%PDF-1.4\n")];
  let length = parts[0]?.length ?? 0;
  const places = objects.map((object, at) => {
    const place = length;
    const part = Buffer.concat([toBytes(`${at + 1} 0 obj\n`), object, toBytes("\nendobj\n")]);
    parts.push(part);
    length += part.length;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, toBytes(end)]);
}
