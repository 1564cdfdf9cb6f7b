import type { TokenSpan } from "../text/token-span";

/** No token has more dependents than this: an encoder reads fewer tokens at once. What is beyond belongs to nobody. */
const MOST_DEPENDENTS = 256;

/** The dependents of each token, in the text's order; undefined for none. */
export type Dependents = readonly (readonly number[] | undefined)[];

/**
 * Heads as trees have them: a token whose head lies outside the text, or from whose head a way leads back to it, is a root
 * (-1). Linear.
 */
export function toForest(heads: Int32Array): Int32Array {
  const forest = heads.map((head) => (head >= 0 && head < heads.length ? head : -1));
  const walks = new Int32Array(heads.length).fill(-1);
  for (let walk = 0; walk < heads.length; walk++)
    for (let at = walk; at >= 0 && walks[at] === -1; at = forest[at] ?? -1) {
      walks[at] = walk;
      if (walks[forest[at] ?? -1] === walk) forest[at] = -1;
    }
  return forest;
}

/** What depends on each token of a forest. */
export function toDependents(forest: Int32Array): Dependents {
  const dependents = new Array<number[] | undefined>(forest.length);
  for (const [token, head] of forest.entries()) {
    if (head < 0) continue;
    const list = dependents[head];
    if (list === undefined) dependents[head] = [token];
    else if (list.length < MOST_DEPENDENTS) list.push(token);
  }
  return dependents;
}

/** From the first to the last token of what hangs under each token, the token counted. Linear, however deep the trees. */
export function toPhrases(forest: Int32Array, dependents: Dependents): readonly TokenSpan[] {
  const phrases = Array.from(forest, (_, token) => ({ from: token, to: token + 1 }));
  for (const token of toTopDown(forest, dependents).reverse()) {
    const phrase = phrases[token];
    for (const child of dependents[token] ?? []) {
      const below = phrases[child];
      if (!phrase || !below) continue;
      phrase.from = Math.min(phrase.from, below.from);
      phrase.to = Math.max(phrase.to, below.to);
    }
  }
  return phrases;
}

/** All tokens, each behind the one that it depends on. */
function toTopDown(forest: Int32Array, dependents: Dependents): number[] {
  const order: number[] = [];
  for (const [token, head] of forest.entries()) if (head < 0) order.push(token);
  for (const token of order) for (const child of dependents[token] ?? []) order.push(child);
  return order;
}
