/** Grey pixels, row by row from the top: 0 is black, 255 white. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A picture of one colour. */
export function toBlankPicture(width: number, height: number): GreyPicture {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}

/** The bytes of a file in the plainest format there is (PGM). */
export function toPictureFile({ width, height, pixels }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}

/** Pixels of four bytes (red, green, blue, how opaque) on white, as grey ones. */
export function toGreyPicture(width: number, height: number, colours: Uint8Array): GreyPicture {
  const picture = toBlankPicture(width, height);
  for (let at = 0; at < picture.pixels.length; at++) {
    const first = at * 4;
    const grey = toGrey(colours[first] ?? 0, colours[first + 1] ?? 0, colours[first + 2] ?? 0);
    picture.pixels[at] = 255 - ((255 - grey) * (colours[first + 3] ?? 255)) / 255;
  }
  return picture;
}

/** How light a colour looks. */
export function toGrey(red: number, green: number, blue: number): number {
  return (red * 77 + green * 151 + blue * 28) >> 8;
}
