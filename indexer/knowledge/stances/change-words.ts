import { CHANGE_NOUNS, CHANGE_PAIRS, CHANGE_VERBS, type Change } from "./change-verbs";
import { lookUp, toIndex, withParticle } from "./class-index";

const CHANGES = toIndex<Change>(CHANGE_VERBS, ({ words }) => words);
const PAIRS = toIndex<Change>(CHANGE_PAIRS, ({ words }) => words);
const CHANGING = toIndex<Change>(CHANGE_NOUNS, ({ words }) => words);

/** How a verb furthers (1) or ends (-1) its object, and how plainly; null for neither. */
export function toChange(bases: readonly string[], particle: string): Pick<Change, "side" | "degree"> | null {
  const words = bases.map((base) => withParticle(base, particle));
  return lookUp(CHANGES, words)[0] ?? null;
}

/** The same for what stands behind its preposition. */
export function toChangeBy(bases: readonly string[], particle: string, preposition: string): 1 | -1 | null {
  const words = bases.map((base) => withParticle(base, particle));
  return lookUp(PAIRS, words, `:${preposition}`)[0]?.side ?? null;
}

/** The same for a noun and its preposition ("an end to"). */
export function toNounChange(bases: readonly string[], preposition: string): 1 | -1 | null {
  return lookUp(CHANGING, bases, `:${preposition}`)[0]?.side ?? null;
}
