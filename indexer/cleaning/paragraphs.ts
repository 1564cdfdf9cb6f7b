/** Lines up to this many characters may be the lines of a page, wrapped by hand. */
const WRAPPED = 100;

/**
 * A text with its paragraphs parted by exactly one empty line. Where the lines of a paragraph are all short, they
 * were wrapped and are joined; where they are long, each is a paragraph of its own.
 */
export function toParagraphs(text: string): string {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .flatMap(toBlocks)
    .map((block) => block.replace(/\s+/g, " ").trim())
    .filter((block) => block !== "")
    .join("\n\n");
}

function toBlocks(block: string): string[] {
  const lines = block.split("\n").filter((line) => line.trim() !== "");
  const isWrapped = lines.slice(0, -1).every((line) => line.trim().length <= WRAPPED);
  return isWrapped ? [lines.join(" ")] : lines;
}
