import type { RecognisedLine } from "../recognition/recogniser";
import type { Page } from "./line";
import { toRecognisedLines } from "./recognised-lines";
import { toTextOfPages } from "./to-text";

/** What was recognised in pictures, a page each, as a text with marks where pages begin; null where nothing was. */
export function toRecognisedText(pages: readonly (readonly RecognisedLine[])[]): string | null {
  if (pages.every((lines) => lines.length === 0)) return null;
  return toTextOfPages(pages.map(toPage));
}

function toPage(recognised: readonly RecognisedLine[]): Page {
  const lines = toRecognisedLines(recognised, 1);
  return { height: Math.max(0, ...lines.map(({ base }) => base)), lines, aside: [], isRecognised: true };
}
