import { toReason } from "@/system/files";
import type { DraftProblem } from "../draft/draft";
import { findRecognitionLanguage } from "../recognition/language";
import { toPictureFile } from "../recognition/picture";
import { recognisePage } from "../recognition/recognise-page";
import { isRecognitionOn } from "../recognition/recogniser";
import type { Page } from "./line";
import { toLines } from "./lines";
import type { Pdf, PdfPage } from "./open-pdf";
import { toDirections } from "./pieces";
import { toCoverage, toPagePicture } from "./raster";
import { toRecognisedLines } from "./recognised-lines";

/** The pages of a PDF, and what of them could not be read. */
export type Pages = { readonly pages: readonly Page[]; readonly problems: readonly DraftProblem[] };

/** A page with fewer letters has no text of its own where a picture covers so much of it: what it has is a stamp. */
const FEWEST_LETTERS = 40;
const COVERED = 0.4;

/**
 * Reads every page: its text, or what is recognised in the pictures that cover it.
 *
 * @param onPage is called for every page that was recognised.
 */
export async function readPages(pdf: Pdf, onPage: () => void = () => undefined): Promise<Pages> {
  const pages: Page[] = [];
  const bare: number[] = [];
  const problems: DraftProblem[] = [];
  for (let at = 0; at < pdf.pageCount; at++) {
    try {
      const page = await pdf.readPage(at);
      pages.push(toPage(page));
      if (countLetters(pages[at]) < FEWEST_LETTERS) bare.push(at);
      page.close();
    } catch (error) {
      pages.push({ height: 0, lines: [], aside: [], isRecognised: false });
      problems.push({ line: null, reason: `Page ${at + 1} cannot be read: ${toReason(error)}.` });
    }
  }
  problems.push(...(await recogniseInto(pages, bare, pdf, onPage)));
  return { pages, problems };
}

function toPage({ items, view }: PdfPage): Page {
  const [main, ...others] = toDirections(items, view);
  return {
    height: main?.height ?? view.height,
    lines: main === undefined ? [] : toLines(main.pieces),
    aside: others.flatMap(({ pieces }) => toLines(pieces)),
    isRecognised: false,
  };
}

function countLetters(page: Page | undefined): number {
  return (page?.lines ?? []).reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

/** Puts what is recognised in the place of pages that are pictures. */
async function recogniseInto(
  pages: Page[],
  bare: readonly number[],
  pdf: Pdf,
  onPage: () => void,
): Promise<DraftProblem[]> {
  const unread: number[] = [];
  let language = findRecognitionLanguage(
    pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(" "),
  );
  for (const at of bare) {
    const page = await pdf.readPage(at);
    const { width, height } = page.view;
    const pictures = await page.readPictures();
    if (pictures.reduce((sum, picture) => sum + toCoverage(picture, width, height), 0) >= COVERED) {
      if (isRecognitionOn()) {
        const { picture, scale } = toPagePicture(pictures, width, height);
        const recognised = await recognisePage(toPictureFile(picture), language);
        language = recognised.language;
        const lines = toRecognisedLines(recognised.lines, scale);
        onPage();
        if (lines.length > 0) pages[at] = { height, lines, aside: [], isRecognised: true };
      } else unread.push(at + 1);
    }
    page.close();
  }
  if (unread.length === 0) return [];
  const which =
    unread.length === 1 ? `Page ${unread[0]} is a picture` : `Pages ${toRanges(unread)} are pictures`;
  return [{ line: null, reason: `${which}. Writing in pictures is not read while PARALLAX_OCR is off.` }];
}

/** Numbers as `1–4, 7`. */
function toRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
