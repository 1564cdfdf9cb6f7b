import type { Block } from "./blocks";

/** Letters of a block that reads as a sentence, or part of one, of a text; 0 where it is a label, a heading or links. */
export function toWeight({ text, linked, box }: Block): number {
  const length = text.replace(/\s+/g, "").length;
  if (length === 0 || linked > length * 0.5 || /^H[1-6]$/.test(box.tagName)) return 0;
  if (length < 40 || (length < 80 && !/[.!?…。！？:;,،۔।]/.test(text))) return 0;
  return length - linked;
}

/** What every element of a page weighs, with all that is in it. One pass, however deep. */
export function toWeights(root: Element, blocks: readonly Block[]): ReadonlyMap<Element, number> {
  const weights = new Map<Element, number>();
  for (const block of blocks) weights.set(block.box, (weights.get(block.box) ?? 0) + toWeight(block));
  for (const element of [...root.querySelectorAll("*")].reverse()) {
    const parent = element.parentElement;
    const weight = weights.get(element);
    if (parent !== null && weight !== undefined && element !== root)
      weights.set(parent, (weights.get(parent) ?? 0) + weight);
  }
  return weights;
}
