import { toSingulars } from "../shared/noun-forms";
import { lookUp, toIndex, withParticle } from "./class-index";
import { EMBEDDING_NOUNS, EMBEDDING_VERBS, type Embedding } from "./embedding-verbs";
import {
  HOLDER_NOUNS,
  HOLDING_ADJECTIVES,
  HOLDING_PREPOSITIONS,
  JUDGING_ADJECTIVES,
  JUDGING_DEEDS,
  JUDGING_NOUNS,
  type Judging,
  NAMING_VERBS,
} from "./judging-words";
import { LIGHT_VERBS, type LightVerbs, NOUN_FRAMES, type NounFrame } from "./noun-frames";
import { toBaseForms } from "./verb-bases";
import { VERB_FRAMES, type VerbFrame } from "./verb-frames";

const FRAMES = toIndex<VerbFrame>(VERB_FRAMES, ({ verbs }) => verbs);
const NOUNS = toIndex<NounFrame>(NOUN_FRAMES, ({ nouns }) => nouns);
const LIGHT = toIndex<LightVerbs>(LIGHT_VERBS, ({ verbs }) => verbs);
const EMBEDDINGS = toIndex<Embedding>(EMBEDDING_VERBS, ({ words }) => words);
const EMBEDDED = toIndex<(typeof EMBEDDING_NOUNS)[number]>(EMBEDDING_NOUNS, ({ words }) => words);
const JUDGING = toIndex<Judging>([...JUDGING_ADJECTIVES, ...JUDGING_NOUNS], ({ words }) => words);
const DEEDS = toIndex<Judging>(JUDGING_DEEDS, ({ words }) => words);
const HOLDING = toIndex<Judging>(HOLDING_ADJECTIVES, ({ words }) => words);
const HOLDERS = toIndex<Judging>(HOLDER_NOUNS, ({ words }) => words);
const PREPOSITIONS = toIndex<Judging>(HOLDING_PREPOSITIONS, ({ words }) => words);
const NAMING = toIndex<(typeof NAMING_VERBS)[number]>(NAMING_VERBS, ({ verbs }) => verbs);

/** The base forms of a verb and the singulars of a noun that a lower-case word may be, and the word itself. */
export function toBases(word: string): readonly string[] {
  // What is found is seldom founded.
  if (word === "found") return ["find"];
  return [...new Set([...toBaseForms(word), ...toSingulars(word), word])];
}

/** The frames of a verb, with its particle. */
export function toVerbFrames(bases: readonly string[], particle: string): readonly VerbFrame[] {
  return lookUp(
    FRAMES,
    bases.map((base) => withParticle(base, particle)),
  );
}

/** The frames of a noun. */
export function toNounFrames(bases: readonly string[]): readonly NounFrame[] {
  return lookUp(NOUNS, bases);
}

/** What a verb lends to a noun that is its object; null where it is no such verb. */
export function findLightVerb(
  bases: readonly string[],
  particle: string,
  hasGiver: boolean,
): LightVerbs | null {
  const rows = lookUp(
    LIGHT,
    bases.map((base) => withParticle(base, particle)),
  );
  return rows.find(({ by }) => (by === "from") === hasGiver) ?? rows[0] ?? null;
}

/** How a verb turns what stands inside it. */
export function toEmbeddings(bases: readonly string[], particle: string): readonly Embedding[] {
  return lookUp(
    EMBEDDINGS,
    bases.map((base) => withParticle(base, particle)),
  );
}

/** The same of a noun before "to"; null where it is no such noun. */
export function toEmbeddingNoun(bases: readonly string[]): (typeof EMBEDDING_NOUNS)[number] | null {
  return lookUp(EMBEDDED, bases)[0] ?? null;
}

/** How an adjective or noun judges what it is said of; null for not. */
export function toJudgement(bases: readonly string[]): Judging | null {
  return lookUp(JUDGING, bases)[0] ?? null;
}

/** How a deed judges who does it, in a speaker's words; null for not. */
export function toDeedJudgement(bases: readonly string[], particle: string): Judging | null {
  return (
    lookUp(
      DEEDS,
      bases.map((base) => withParticle(base, particle)),
    )[0] ?? null
  );
}

/** What side an adjective puts its subject on, on what stands behind a preposition. */
export function toHoldingAdjectives(bases: readonly string[]): readonly Judging[] {
  return lookUp(HOLDING, bases);
}

/** What side a preposition puts a subject on ("is against the dam"). */
export function toHoldingPrepositions(word: string): readonly Judging[] {
  return PREPOSITIONS.get(word) ?? [];
}

/** What side those called by a noun take, on what stands behind its preposition ("a critic of the king"). */
export function toHolderNouns(bases: readonly string[]): readonly Judging[] {
  return lookUp(HOLDERS, bases);
}

/** Whether a verb gives its object a name, outright or behind "as"; null for not. */
export function toNaming(
  bases: readonly string[],
): { readonly outright: boolean; readonly as: boolean } | null {
  const rows = lookUp(NAMING, bases);
  if (rows.length === 0) return null;
  return { outright: rows.some(({ as }) => !as), as: rows.some(({ as }) => as) };
}
