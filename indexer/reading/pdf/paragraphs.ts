import { PAGE_START } from "../draft/draft";
import type { Block } from "./columns";
import { toJoint } from "./hyphens";
import type { KnownWords } from "./known-words";
import type { Line } from "./line";
import {
  goesOn,
  isBreak,
  isOtherSize,
  type Measure,
  toLeadingRatio,
  toMeasure,
  USUAL_RATIO,
} from "./paragraph-breaks";

/** A line of the text, with the number of its page; 0 the first. */
type PagedLine = Line & { readonly page: number };
type Paragraph = { readonly lines: PagedLine[]; readonly measure: Measure };

/** Notes at the foot of a column stand between the two halves of a sentence: at most so many paragraphs of them. */
const MOST_NOTES = 12;

/**
 * The text of pages that are read block by block: paragraphs parted by an empty line, a mark before each page but the first. A
 * sentence that goes on in the next column or page is one, and the notes between its halves stand before it.
 */
export function toText(pages: readonly (readonly Block[])[], words: KnownWords): string {
  const usual = toLeadingRatio(pages.flat()) ?? USUAL_RATIO;
  const paragraphs: Paragraph[] = [];
  pages.forEach((blocks, page) => {
    const ratio = toLeadingRatio(blocks) ?? usual;
    for (const block of blocks) {
      const measure = toMeasure(block, ratio);
      const lines = block.map((line) => ({ ...line, page }));
      addBlock(paragraphs, lines, measure);
    }
  });
  return toMarkedText(paragraphs, pages.length, words);
}

function addBlock(paragraphs: Paragraph[], lines: readonly PagedLine[], measure: Measure): void {
  const [first] = lines;
  if (first === undefined) return;
  let current = takeBegun(paragraphs, first, measure) ?? { lines: [], measure };
  let begun = current.lines.length;
  for (const line of lines) {
    if (isBreak(current.lines.slice(begun), line, measure)) {
      paragraphs.push(current);
      current = { lines: [], measure };
      begun = 0;
    }
    current.lines.push(line);
  }
  paragraphs.push({ lines: current.lines, measure });
}

/** The paragraph that a block goes on with, taken from where it stands: the last one, or the last above some notes. */
function takeBegun(paragraphs: Paragraph[], first: PagedLine, measure: Measure): Paragraph | null {
  for (let at = paragraphs.length - 1; at >= Math.max(0, paragraphs.length - MOST_NOTES); at--) {
    const paragraph = paragraphs[at];
    const last = paragraph?.lines.at(-1);
    if (paragraph === undefined || last === undefined) return null;
    const isNote = isOtherSize(last, first) && last.size < first.size;
    if (isNote) continue;
    const isBelow = last.page === first.page && last.base < first.base;
    if (!goesOn(last, first, paragraph.measure, measure, isBelow)) return null;
    paragraphs.splice(at, 1);
    return paragraph;
  }
  return null;
}

function toMarkedText(paragraphs: readonly Paragraph[], pageCount: number, words: KnownWords): string {
  let text = "";
  let page = 0;
  for (const { lines } of paragraphs) {
    lines.forEach((line, at) => {
      const above = lines[at - 1];
      if (above === undefined) text += text === "" ? "" : "\n\n";
      else {
        const { isCut, between } = toJoint(above.text, line.text, words);
        text = (isCut ? text.slice(0, -1) : text) + between;
      }
      text += PAGE_START.repeat(Math.max(0, line.page - page)) + line.text;
      page = Math.max(page, line.page);
    });
  }
  return text + PAGE_START.repeat(Math.max(0, pageCount - 1 - page));
}
