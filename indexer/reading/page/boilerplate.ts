import type { Block } from "./blocks";
import { isCredit, isDated, isPrompt, isSentence, isTail } from "./lines";
import { toWeight } from "./weigh";

/** An article's blocks without what pages strew into them: credits, prompts to read or buy something else, lists of links, labels at both ends. */
export function withoutBoilerplate(blocks: readonly Block[]): readonly Block[] {
  const own = blocks.filter((block, index) => !isStrewn(block, blocks[index - 1], blocks[index + 1]));
  return withoutEnds(own);
}

function isStrewn(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (isPrompt(block.text) || isCredit(block.text)) return true;
  if (!isLinks(block)) return false;
  if (isHeading(block)) return false;
  return (
    !isSentence(block.text) ||
    (block.box.tagName === "LI" && [before, after].some((beside) => beside !== undefined && isLinks(beside)))
  );
}

/** Labels above the first sentence and below the last: names, dates, tags, headings of what was cut. */
function withoutEnds(blocks: readonly Block[]): readonly Block[] {
  const reads = blocks.map((block) => toWeight(block) > 0);
  const first = reads.indexOf(true);
  const last = reads.lastIndexOf(true);
  if (first === -1) return blocks;
  const beside = [blocks[first]?.box.parentElement, blocks[last]?.box.parentElement];
  const isApart = ({ box }: Block): boolean => box.tagName !== "P" || !beside.includes(box.parentElement);
  const body = blocks.filter((block, index) => {
    if (index < first) return !(isLabel(block) && (isApart(block) || isDated(block.text)));
    return index <= last || !(isHeading(block) || (isLabel(block) && isApart(block)));
  });
  let end = body.length;
  while (
    end > 1 &&
    end > body.length - 4 &&
    body[end - 1] !== undefined &&
    isTail((body[end - 1] as Block).text)
  )
    end -= 1;
  return body.slice(0, end);
}

const isHeading = ({ box }: Block): boolean => /^H[1-6]$/.test(box.tagName);

function isLabel(block: Block): boolean {
  if (/^(?:LI|TD|TH|TR|TABLE|DT|DD|PRE|BLOCKQUOTE)$/.test(block.box.tagName) || isHeading(block))
    return false;
  return block.text.length < 80 && !isSentence(block.text);
}

const isLinks = ({ text, linked }: Block): boolean => linked > text.replace(/\s+/g, " ").length * 0.75;
