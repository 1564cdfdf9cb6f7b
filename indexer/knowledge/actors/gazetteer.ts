import { mix, toHash } from "../shared/hash";
import { readWeights } from "../shared/weights";
import { hasName, type NameFilter } from "./bloom";

/** The name filters of `gazetteer.bin`; where each comes from is said in `training/build-gazetteer.ts`. */
export const FILTER_NAMES = [
  "name",
  "firstName",
  "place",
  "bigPlace",
  "company",
  "knownPerson",
  "knownPlace",
  "knownGroup",
  "personNoun",
  "common",
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

const PHRASE_SEED = 17;

/** The hash of a name of one or more lower-case words. */
export function toPhraseHash(words: readonly string[]): number {
  return words.reduce((hash, word) => mix(hash, toHash(word)), PHRASE_SEED);
}

/** The hash of a name one word longer, from the word's own hash. */
export function extendPhrase(hash: number, word: number): number {
  return mix(hash, word);
}

/** What `extendPhrase` starts from. */
export const NO_PHRASE: number = PHRASE_SEED;

let filters: Readonly<Record<FilterName, NameFilter>> | null = null;

/** Whether a phrase (by its hash) is likely one of the names of a list. */
export function isListed(list: FilterName, phrase: number): boolean {
  filters ??= readFilters();
  return hasName(filters[list], phrase);
}

function readFilters(): Record<FilterName, NameFilter> {
  const { head, body } = readWeights("actors/gazetteer.bin");
  const rows = head as readonly { name: FilterName; probes: number; bytes: number }[];
  let at = 0;
  const found: Partial<Record<FilterName, NameFilter>> = {};
  for (const { name, probes, bytes } of rows) {
    found[name] = { bits: body.subarray(at, at + bytes), probes };
    at += bytes;
  }
  return found as Record<FilterName, NameFilter>;
}
