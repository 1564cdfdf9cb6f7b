import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { toReason } from "@/system/files";
import { Unreadable } from "../draft/draft";
import type { PdfInfo } from "./metadata";
import { type Operators, readPictures } from "./pictures";
import type { TextItem, View } from "./pieces";
import type { Matrix, PlacedPicture } from "./raster";

/** A PDF that is open. */
export type Pdf = {
  readonly pageCount: number;
  readonly readInfo: () => Promise<PdfInfo>;
  /** The page of a number, 0 the first. */
  readonly readPage: (number: number) => Promise<PdfPage>;
  readonly close: () => Promise<void>;
};

export type PdfPage = {
  readonly view: View;
  readonly items: readonly TextItem[];
  readonly readPictures: () => Promise<readonly PlacedPicture[]>;
  /** Lets go of what was read of it. */
  readonly close: () => void;
};

/** A picture of more pixels is left out. */
const MOST_PIXELS = 200_000_000;

/**
 * Opens a PDF.
 *
 * @throws Unreadable when it is damaged or locked.
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdfjs = await loadPdfjs();
  const folder = dirname(
    createRequire(join(process.cwd(), "package.json")).resolve("pdfjs-dist/package.json"),
  );
  const task = pdfjs.getDocument({
    // It keeps the bytes that it is given.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: `${join(folder, "cmaps")}/`,
    standardFontDataUrl: `${join(folder, "standard_fonts")}/`,
    wasmUrl: `${join(folder, "wasm")}/`,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MOST_PIXELS,
  });
  try {
    return toPdf(await task.promise, pdfjs.OPS, () => task.destroy());
  } catch (error) {
    await task.destroy();
    throw toUnreadable(error);
  }
}

async function loadPdfjs() {
  const worker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  // Where it stands here, it is not looked for in a file.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

function toUnreadable(error: unknown): Unreadable {
  const isLocked = error instanceof Error && error.name === "PasswordException";
  if (isLocked) return new Unreadable("This PDF is locked with a password. Save it without one.");
  return new Unreadable(`This PDF cannot be opened; it may be damaged (${toReason(error)}).`);
}

function toPdf(pdf: PDFDocumentProxy, names: Operators, close: () => Promise<void>): Pdf {
  return {
    pageCount: pdf.numPages,
    readInfo: async () => {
      const { info, metadata } = await pdf.getMetadata();
      return { info: info as Record<string, unknown>, get: (name) => metadata?.get(name) as unknown };
    },
    readPage: async (number) => toPage(await pdf.getPage(number + 1), names),
    close,
  };
}

async function toPage(page: PDFPageProxy, names: Operators): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return {
    view: { width, height, transform },
    items: items.flatMap((item) => ("str" in item ? [item as TextItem] : [])),
    readPictures: () => readPictures(page, transform as unknown as Matrix, names),
    close: () => page.cleanup(),
  };
}
