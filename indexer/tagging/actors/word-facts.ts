import { extendPhrase, isListed, NO_PHRASE } from "../../knowledge/gazetteer";
import { mix, toHash } from "../../knowledge/hash";

/** What a word by itself tells the name model; the same for each of its places, so it is worked out once a word. */
export type WordFacts = {
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
};

const LISTS = ["name", "firstName", "place", "bigPlace", "company", "common", "personNoun"] as const;

/** The facts of one word as written. */
export function toWordFacts(text: string): WordFacts {
  const lower = text.toLowerCase().replaceAll("’", "'");
  const phrase = extendPhrase(NO_PHRASE, toHash(lower));
  return {
    exact: toHash(text),
    lower: toHash(lower),
    shape: toHash(toShape(text)),
    prefix2: mix(12, toHash(lower.slice(0, 2))),
    prefix3: mix(13, toHash(lower.slice(0, 3))),
    suffix2: mix(22, toHash(lower.slice(-2))),
    suffix3: mix(23, toHash(lower.slice(-3))),
    suffix4: mix(24, toHash(lower.slice(-4))),
    isCapital: /^\p{Lu}/u.test(text),
    isAllCapitals: text.length > 1 && /^[\p{Lu}.&]+$/u.test(text),
    lists: LISTS.reduce((bits, list, at) => bits | (isListed(list, phrase) ? 1 << at : 0), 0),
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
