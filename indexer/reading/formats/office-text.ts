import type { OfficeContentNode } from "officeparser";

/** Names that programs give to sheets by themselves. */
const NAMELESS_SHEET = /^\p{L}+\s?\d*$/u;
/** What is drawn, or stands beside the text. */
const UNREAD: ReadonlySet<string> = new Set([
  "image",
  "chart",
  "comment",
  "header",
  "footer",
  "slideMaster",
  "embed",
]);

/** The text of an office file in reading order. */
export type OfficeText = {
  /** A heading that the file begins with, which is none of the blocks. */
  readonly heading: string | undefined;
  /** Paragraphs, headings and rows of tables, their cells parted by tabs; notes after the text, or after the slide they are on. */
  readonly blocks: readonly string[];
};

/** The text of the parsed contents of an office file. */
export function toOfficeText(content: readonly OfficeContentNode[]): OfficeText {
  const written: Written = { blocks: [], notes: [] };
  write(content, written);
  const blocks = [...written.blocks, ...written.notes];
  const first = toFirst(content);
  const isHeading = first?.type === "heading" || (first?.type === "paragraph" && isTitleStyle(first));
  return isHeading ? { heading: blocks[0], blocks: blocks.slice(1) } : { heading: undefined, blocks };
}

/** The first thing that has a text. */
function toFirst(content: readonly OfficeContentNode[]): OfficeContentNode | undefined {
  const first = content.find((node) => toBlocks([node]).length > 0);
  return first?.type === "slide" ? toFirst(first.children ?? []) : first;
}

function isTitleStyle({ metadata }: OfficeContentNode): boolean {
  return metadata !== undefined && "style" in metadata && /^title$/i.test(String(metadata.style));
}

type Written = { readonly blocks: string[]; readonly notes: string[] };

function write(nodes: readonly OfficeContentNode[], written: Written): void {
  let line = "";
  const end = (): void => {
    if (line.trim() !== "") written.blocks.push(line.trim());
    line = "";
  };
  for (const node of nodes) {
    if (node.type === "text") line += node.text ?? "";
    else if (node.type === "break") line += "\n";
    else if (!UNREAD.has(node.type)) {
      end();
      writeBlock(node, written);
    }
    if (node.type !== "slide") written.notes.push(...toBlocks(node.notes ?? []));
  }
  end();
}

function writeBlock(node: OfficeContentNode, written: Written): void {
  const children = node.children ?? [];
  if (node.type === "sheet") writeSheetName(node, written);
  if (node.type === "row") writeRow(children, written);
  else if (children.length > 0) write(children, written);
  else if (node.text?.trim()) written.blocks.push(node.text.trim());
  if (node.type === "slide") written.blocks.push(...toBlocks(node.notes ?? []));
}

/** The cells of a row in one line. */
function writeRow(cells: readonly OfficeContentNode[], { blocks, notes }: Written): void {
  const inner: Written = { blocks: [], notes };
  const texts = cells.map((cell) => {
    const own: Written = { blocks: [], notes: inner.notes };
    writeBlock(cell, own);
    return own.blocks.join(" ");
  });
  const row = texts.join("\t").trim();
  if (row !== "") blocks.push(row);
}

function writeSheetName({ metadata }: OfficeContentNode, { blocks }: Written): void {
  const name = metadata !== undefined && "sheetName" in metadata ? metadata.sheetName : undefined;
  if (name !== undefined && !NAMELESS_SHEET.test(name)) blocks.push(name);
}

function toBlocks(nodes: readonly OfficeContentNode[]): readonly string[] {
  const written: Written = { blocks: [], notes: [] };
  write(nodes, written);
  return written.blocks;
}
