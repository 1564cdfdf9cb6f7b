import { extendPhrase, isListed, NO_PHRASE } from "../../knowledge/actors/gazetteer";
import { toWordClass } from "../../knowledge/actors/word-classes";
import { mix, toHash } from "../../knowledge/shared/hash";
import { toKnownStart } from "./known-starts";

/** What a word by itself tells the name model; the same for each of its places, so it is worked out once a word. */
export type WordFacts = {
  /** A number that no other facts have, from 1 on. */
  readonly id: number;
  readonly exact: number;
  readonly lower: number;
  /** Letters as A, a, 0 and signs, runs shortened. */
  readonly shape: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  readonly isAllCapitals: boolean;
  /** Bits: name, first name, place, big place, company, common word, noun for a person. */
  readonly lists: number;
  /** Its letters as known names have them, where one begins with it; else empty. */
  readonly knownStart: string;
  /** Words used alike: see `word-classes.ts`; 0 for a word it lacks. */
  readonly wordClass: number;
};

const LISTS = ["name", "firstName", "place", "bigPlace", "company", "common", "personNoun"] as const;
/** Some 300 bytes each. */
const MOST_REMEMBERED = 20_000;
/** Ids up to this are of what stands around a sentence. */
export const EDGES = 2;
const cache = new Map<string, WordFacts>();

/** Facts of a word, cached for words met before; the cache is emptied when it has grown large. */
export function readWordFacts(text: string): WordFacts {
  let facts = cache.get(text);
  if (facts) return facts;
  facts = toWordFacts(text);
  if (cache.size > MOST_REMEMBERED) cache.clear();
  cache.set(text, facts);
  return facts;
}

let made = EDGES;

/** The facts of one word as written. */
function toWordFacts(text: string): WordFacts {
  const lower = text.toLowerCase().replaceAll("’", "'");
  const hash = toHash(lower);
  const phrase = extendPhrase(NO_PHRASE, hash);
  made += 1;
  return {
    id: made,
    exact: toHash(text) | 0,
    lower: hash | 0,
    shape: toHash(toShape(text)) | 0,
    prefix2: mix(12, toHash(lower.slice(0, 2))) | 0,
    prefix3: mix(13, toHash(lower.slice(0, 3))) | 0,
    suffix2: mix(22, toHash(lower.slice(-2))) | 0,
    suffix3: mix(23, toHash(lower.slice(-3))) | 0,
    suffix4: mix(24, toHash(lower.slice(-4))) | 0,
    isCapital: /^\p{Lu}/u.test(text),
    isAllCapitals: text.length > 1 && /^[\p{Lu}.&]+$/u.test(text),
    lists: LISTS.reduce((bits, list, at) => bits | (isListed(list, phrase) ? 1 << at : 0), 0),
    knownStart: toKnownStart(text),
    wordClass: toWordClass(hash),
  };
}

function toShape(text: string): string {
  return text
    .slice(0, 20)
    .replace(/\p{Lu}/gu, "A")
    .replace(/[\p{Ll}\p{Lo}]/gu, "a")
    .replace(/\d/g, "0")
    .replace(/(.)\1{2,}/g, "$1$1");
}
