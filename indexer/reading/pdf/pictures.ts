import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Matrix, type PlacedPicture, toProduct } from "./raster";

type Pixels = Pick<PlacedPicture, "width" | "height" | "bytes" | "kind">;

/** The numbers that pdf.js names the operators by. */
export type Operators = Readonly<
  Record<
    | "save"
    | "restore"
    | "transform"
    | "paintFormXObjectBegin"
    | "paintFormXObjectEnd"
    | "paintImageXObject"
    | "paintInlineImageXObject"
    | "paintImageMaskXObject",
    number
  >
>;

/** What pdf.js keeps of a picture. */
type Stored = {
  readonly width?: unknown;
  readonly height?: unknown;
  readonly kind?: unknown;
  readonly data?: unknown;
};

/** The pictures that a page draws, in their order. @param view turns the page's places into those that it is shown at. */
export async function readPictures(
  page: PDFPageProxy,
  view: Matrix,
  names: Operators,
): Promise<PlacedPicture[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: PlacedPicture[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  for (const [at, operator] of fnArray.entries()) {
    const given = argsArray[at] as readonly unknown[] | null;
    if (operator === names.save) saved.push(matrix);
    else if (operator === names.restore || operator === names.paintFormXObjectEnd)
      matrix = saved.pop() ?? view;
    else if (operator === names.transform) matrix = toProduct(matrix, given as unknown as Matrix);
    else if (operator === names.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(given?.[0])) matrix = toProduct(matrix, given[0] as unknown as Matrix);
    } else {
      const pixels = await readPixels(page, operator, given?.[0], names);
      if (pixels !== null) pictures.push({ ...pixels, matrix });
    }
  }
  return pictures;
}

async function readPixels(
  page: PDFPageProxy,
  operator: number,
  given: unknown,
  names: Operators,
): Promise<Pixels | null> {
  if (operator === names.paintImageXObject && typeof given === "string")
    return toPixels(await readObject(page, given), false);
  if (operator === names.paintInlineImageXObject) return toPixels(given, false);
  if (operator !== names.paintImageMaskXObject) return null;
  const { data } = (given ?? {}) as Stored;
  return toPixels(typeof data === "string" ? await readObject(page, data) : given, true);
}

function readObject(page: PDFPageProxy, id: string): Promise<unknown> {
  const objects = id.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(id, resolve));
}

/** Null where a picture could not be unpacked. */
function toPixels(stored: unknown, isMask: boolean): Pixels | null {
  const { width, height, kind, data } = (stored ?? {}) as Stored;
  if (typeof width !== "number" || typeof height !== "number") return null;
  if (!isBytes(data)) return null;
  const known = isMask ? "mask" : KINDS.get(kind);
  return known === undefined ? null : { width, height, bytes: data, kind: known };
}

/** By its shape, since it was made on the other side of a border between threads. */
function isBytes(data: unknown): data is PlacedPicture["bytes"] {
  return ArrayBuffer.isView(data) && "BYTES_PER_ELEMENT" in data && data.BYTES_PER_ELEMENT === 1;
}

/** As pdf.js numbers them. */
const KINDS: ReadonlyMap<unknown, PlacedPicture["kind"]> = new Map([
  [1, "bits"],
  [2, "rgb"],
  [3, "rgba"],
]);
