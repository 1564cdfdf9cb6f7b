import { toBlocks } from "./columns";
import { toKnownWords } from "./known-words";
import { type Page, toMedian } from "./line";
import { toText } from "./paragraphs";
import { withoutRunningHeads } from "./running-heads";

/** The text of pages in the order in which it is read, in paragraphs, with a mark before each page but the first. */
export function toTextOfPages(pages: readonly Page[]): string {
  const sizes = pages.flatMap(({ lines }) => lines.map((line) => line.size));
  const cut = withoutRunningHeads(pages, toMedian(sizes));
  const blocks = cut.map(({ lines, aside }) => [...toBlocks(lines), ...toBlocks(aside)]);
  return toText(blocks, toKnownWords(blocks.flat(2)));
}
