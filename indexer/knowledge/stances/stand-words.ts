import { toVerbForms } from "../sources/verb-forms";
import { CHANGE_NOUNS, CHANGE_PAIRS, CHANGE_VERBS } from "./change-verbs";
import { EMBEDDING_VERBS, type Embedding } from "./embedding-verbs";
import { NOUN_FRAMES, type NounFrame } from "./noun-frames";
import { VERB_FRAMES, type VerbFrame } from "./verb-frames";

function toIndex<Row>(rows: readonly Row[], toWords: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows)
    for (const word of toWords(row).split(" ")) {
      const list = index.get(word);
      if (list) list.push(row);
      else index.set(word, [row]);
    }
  return index;
}
const FRAMES = toIndex<VerbFrame>(VERB_FRAMES, ({ verbs }) => verbs);
const NOUNS = toIndex<NounFrame>(NOUN_FRAMES, ({ nouns }) => nouns);
const EMBEDDINGS = toIndex<Embedding>(EMBEDDING_VERBS, ({ words }) => words);
const CHANGES = toIndex(CHANGE_VERBS, ({ words }) => words);
const PAIRS = toIndex(CHANGE_PAIRS, ({ words }) => words);
const CHANGED = toIndex(CHANGE_NOUNS, ({ words }) => words);

const BASES = toBaseIndex();
function toBaseIndex(): ReadonlyMap<string, readonly string[]> {
  const bases = new Map<string, Set<string>>();
  const add = (form: string, base: string): void => void bases.set(form, (bases.get(form) ?? new Set()).add(base));
  const verbs = new Set([...FRAMES.keys(), ...EMBEDDINGS.keys(), ...CHANGES.keys(), ...[...PAIRS.keys()].map((one) => one.split(":")[0] ?? "")].map((one) => one.split("_")[0] ?? ""));
  for (const verb of verbs) for (const { word } of toVerbForms(verb)) add(word, verb);
  for (const noun of [...NOUNS.keys(), ...[...CHANGED.keys()].map((one) => one.split(":")[0] ?? "")]) {
    add(noun, noun);
    add(`${noun}s`, noun);
  }
  return new Map([...bases].map(([form, set]) => [form, [...set]]));
}

/** The base forms that a word may have, itself where none is known. */
export function toBases(word: string): readonly string[] {
  return BASES.get(word) ?? [word];
}
export function toVerbFrames(bases: readonly string[], particle: string): readonly VerbFrame[] {
  return bases.flatMap((base) => FRAMES.get(particle === "" ? base : `${base}_${particle}`) ?? []);
}
export function toNounFrames(bases: readonly string[]): readonly NounFrame[] {
  return bases.flatMap((base) => NOUNS.get(base) ?? []);
}
export function toEmbeddings(bases: readonly string[], particle: string): readonly Embedding[] {
  return bases.flatMap((base) => EMBEDDINGS.get(particle === "" ? base : `${base}_${particle}`) ?? []);
}
export function toChange(bases: readonly string[], particle: string): 1 | -1 | null {
  for (const base of bases) {
    const [change] = CHANGES.get(particle === "" ? base : `${base}_${particle}`) ?? [];
    if (change) return change.side;
  }
  return null;
}
export function toChangeBy(bases: readonly string[], particle: string, preposition: string): 1 | -1 | null {
  for (const base of bases) {
    const [change] = PAIRS.get(`${particle === "" ? base : `${base}_${particle}`}:${preposition}`) ?? [];
    if (change) return change.side;
  }
  return null;
}
export function toNounChange(bases: readonly string[], preposition: string): 1 | -1 | null {
  for (const base of bases) {
    const [change] = CHANGED.get(`${base}:${preposition}`) ?? [];
    if (change) return change.side;
  }
  return null;
}
const LIGHT: Readonly<Record<string, "subject" | "target">> = Object.fromEntries([
  ..."express voice give announce launch file make lead join reiterate pledge declare show offer issue stage hold raise".split(" ").map((one) => [one, "subject"] as const),
  ..."draw face receive win earn attract get provoke prompt spark meet".split(" ").map((one) => [one, "target"] as const),
]);
export function findLightVerb(bases: readonly string[]): "subject" | "target" | null {
  for (const base of bases) if (LIGHT[base]) return LIGHT[base] ?? null;
  return null;
}
const JUDGING: Readonly<Record<string, { side: 1 | -1; degree: 1 | 2 | 3 }>> = Object.fromEntries([
  ..."unacceptable illegal wrong shameful unconstitutional dangerous irresponsible misleading disgrace mistake insult violation crime scandal barbarity terrorist bully hoax".split(" ").map((one) => [one, { side: -1 as const, degree: 2 as const }] as const),
  ..."great historic right fair necessary important brilliant brave hero wonderful legend iconic gentleman".split(" ").map((one) => [one, { side: 1 as const, degree: 2 as const }] as const),
]);
export function toJudgement(bases: readonly string[]): { readonly side: 1 | -1; readonly degree: 1 | 2 | 3 } | null {
  for (const base of bases) if (JUDGING[base]) return JUDGING[base] ?? null;
  return null;
}
export function toAdjectiveFrames(bases: readonly string[]): readonly { readonly side: 1 | -1; readonly degree: 1 | 2 | 3; readonly on: readonly string[] }[] {
  const table: Readonly<Record<string, { side: 1 | -1; degree: 1 | 2 | 3; on: readonly string[] }>> = {
    critical: { side: -1, degree: 3, on: ["of"] },
    opposed: { side: -1, degree: 3, on: ["to"] },
    proud: { side: 1, degree: 2, on: ["of"] },
    supportive: { side: 1, degree: 3, on: ["of"] },
    grateful: { side: 1, degree: 2, on: ["to", "for"] },
  };
  return bases.flatMap((base) => table[base] ?? []);
}
export function isCalling(bases: readonly string[]): boolean {
  return bases.some((base) => ["call", "describe", "label", "brand", "dub", "term", "denounce", "consider", "deem", "regard", "hail", "condemn", "characterise", "characterize"].includes(base));
}
