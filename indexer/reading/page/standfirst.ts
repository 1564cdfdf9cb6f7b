import { type Block, toBlocks } from "./blocks";
import { isCredit, isDated, isPrompt } from "./lines";
import { toNames } from "./names";
import { STANDFIRST } from "./text-names";

/** A standfirst has so many letters and words. */
const SHORTEST = 40;
const LONGEST = 700;
const FEWEST_WORDS = 6;
/** It stands this near above the text. */
const BLOCKS_ABOVE = 12;

/** The opening lines that stand between a page's heading and the text below it. */
export function findStandfirst(root: Element, body: readonly Block[]): readonly Block[] {
  const all = toBlocks(root);
  const [opening, next] = body;
  if (opening === undefined) return [];
  const start = all.findIndex(({ text }) => text === opening.text || text === next?.text);
  const above = all.slice(Math.max(0, start - BLOCKS_ABOVE), Math.max(0, start));
  const heading = above.findLastIndex(({ box }) => box.tagName === "H1");
  const known = new Set(body.map(({ text }) => text));
  return above.filter(
    (block, index) =>
      !known.has(block.text) &&
      isOpening(block) &&
      (isNamed(block) || (heading !== -1 && index > heading && isShown(block))),
  );
}

function isOpening({ text, linked, box }: Block): boolean {
  if (box.tagName === "H1" || text.length < SHORTEST || text.length > LONGEST || linked > text.length / 2)
    return false;
  if (
    text.split(/\s+/).length < FEWEST_WORDS &&
    !/[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}]/u.test(text)
  )
    return false;
  return !isPrompt(text) && !isCredit(text) && !(isDated(text) && text.length < 80);
}

function isNamed({ box }: Block): boolean {
  return [box, box.parentElement].some((one) => one !== null && STANDFIRST.test(toNames(one)));
}

/** A smaller heading or a paragraph of its own, not an item of a list. */
const isShown = ({ box }: Block): boolean =>
  /^(?:H[2-6]|P|DIV)$/.test(box.tagName) && box.closest("ul,ol,table") === null;
