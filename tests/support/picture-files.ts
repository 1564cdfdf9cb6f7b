type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Grey pixels as a bitmap of 24 bits. */
export function aBitmap({ width, height, pixels }: Grey): Uint8Array {
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * height);
  file.write("BM", "latin1");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  file.writeUInt32LE(row * height, 34);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      file.fill(
        pixels[y * width + x] ?? 255,
        54 + (height - 1 - y) * row + x * 3,
        57 + (height - 1 - y) * row + x * 3,
      );
  return file;
}

/** Grey pixels as a TIFF, not packed, a page each. */
export function aTiff(pages: readonly Grey[]): Uint8Array {
  const parts = [Buffer.from([0x49, 0x49, 0x2a, 0])];
  let at = 8;
  const places = pages.map((page) => {
    const place = at + page.pixels.length;
    at = place + DIRECTORY;
    return place;
  });
  parts.push(toLong(places[0] ?? 0));
  pages.forEach((page, index) => {
    const start = (places[index] ?? 0) - page.pixels.length;
    parts.push(Buffer.from(page.pixels), toDirectory(page, start, places[index + 1] ?? 0));
  });
  return Buffer.concat(parts);
}

const ENTRIES = 9;
const DIRECTORY = 2 + ENTRIES * 12 + 4;

function toDirectory({ width, height, pixels }: Grey, start: number, next: number): Buffer<ArrayBuffer> {
  const entries: readonly (readonly [tag: number, value: number])[] = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, start],
    [277, 1],
    [278, height],
    [279, pixels.length],
  ];
  const written = entries.map(([tag, value]) =>
    Buffer.concat([Buffer.from([tag & 255, tag >> 8, 4, 0, 1, 0, 0, 0]), toLong(value)]),
  );
  return Buffer.concat([Buffer.from([ENTRIES, 0]), ...written, toLong(next)]);
}

function toLong(value: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
