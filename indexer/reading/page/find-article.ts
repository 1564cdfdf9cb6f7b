import { type Block, toBlocks } from "./blocks";
import { withoutBoilerplate } from "./boilerplate";
import { findCentre, findNamedBodies, findReadable } from "./candidates";
import { isSentence } from "./lines";
import { prune, pruneLightly } from "./prune";
import { findStandfirst } from "./standfirst";
import { toPage } from "./text-of-html";
import { toWeight, toWeights } from "./weigh";

/** An article of less, in letters, is small; another look may find more. */
const SMALL = 250;

/** The article of a page, its blocks as paragraphs; null where there is none. Changes the page. */
export function findArticle(document: Document, html: string): string | null {
  const root = document.documentElement;
  const whole = toWeights(root, toBlocks(root));
  prune(root, whole);
  const found = choose(document);
  const isSmall = sum(found) < SMALL && (whole.get(root) ?? 0) > 2 * SMALL;
  const second = isSmall ? lookAgain(html) : [];
  const body = sum(second) > 3 * sum(found) ? second : found;
  const blocks = [...findStandfirst(root, body), ...body];
  return blocks.length === 0 ? null : blocks.map(({ text }) => text).join("\n\n");
}

/** What a page shows when only what is never text was taken out of it. */
function lookAgain(html: string): readonly Block[] {
  const document = toPage(html);
  pruneLightly(document.documentElement);
  return choose(document);
}

/** The best of what may be the article. Readability's goes first; a box that is named for the text where that missed much of it. */
function choose(document: Document): readonly Block[] {
  const root = document.documentElement;
  const weights = toWeights(root, toBlocks(root));
  const readable = findReadable(document);
  let best = readable === null ? [] : toOwn(readable);
  for (const body of findNamedBodies(root, weights)) {
    const blocks = toOwn(body);
    const [ours, theirs] = [size(blocks), size(best)];
    if (ours < theirs * 0.6) continue;
    best = ours > theirs * 1.35 + 80 ? blocks : withMissing(best, blocks);
    break;
  }
  const centre = sum(best) < SMALL ? toOwn(findCentre(root, weights)) : [];
  return sum(centre) > sum(best) * 2 ? centre : best;
}

const toOwn = (element: Element): readonly Block[] => withoutBoilerplate(toBlocks(element));

const sum = (blocks: readonly Block[]): number => blocks.reduce((total, block) => total + toWeight(block), 0);

/** Letters that are no links. */
const size = (blocks: readonly Block[]): number =>
  blocks.reduce((total, { text, linked }) => total + Math.max(0, text.length - linked), 0);

/** Blocks with what a fuller reading has between their first and their last: sentences, linked or not, rows, quotations and boxes. */
function withMissing(found: readonly Block[], fuller: readonly Block[]): readonly Block[] {
  const known = new Set(found.map(({ text }) => text));
  const places = fuller.flatMap(({ text }, index) => (known.has(text) ? [index] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || places.length < found.length * 0.7) return found;
  return fuller.slice(first, last + 1).filter((block) => known.has(block.text) || isOfText(block));
}

const isOfText = (block: Block): boolean =>
  toWeight(block) > 0 || isSentence(block.text) || block.box.closest("table,blockquote,fieldset") !== null;
