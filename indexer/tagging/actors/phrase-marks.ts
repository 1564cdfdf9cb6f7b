import { extendPhrase, type FilterName, isListed, NO_PHRASE } from "../../knowledge/actors/gazetteer";
import type { WordFacts } from "./word-facts";

/** Lists of phrases, and where among them those of several words only begin. */
const PHRASE_LISTS: readonly FilterName[] = ["knownPerson", "knownPlace", "knownGroup", "place", "company"];
const SINGLE = 3;
const LONGEST = 5;

/**
 * By token, the lists in which a phrase of two to five words at this place stands, and single words in some, as bits.
 * Only capitalised words begin and end one.
 */
export function toPhraseMarks(facts: readonly WordFacts[]): Int16Array {
  const marks = new Int16Array(facts.length);
  for (let at = 0; at < facts.length; at++) {
    if (!facts[at]?.isCapital) continue;
    let hash = NO_PHRASE;
    for (let end = at; end < Math.min(facts.length, at + LONGEST); end++) {
      hash = extendPhrase(hash, facts[end]?.lower ?? 0);
      if (end === at || facts[end]?.isCapital) addMarks(marks, hash, at, end);
    }
  }
  return marks;
}

function addMarks(marks: Int16Array, hash: number, from: number, last: number): void {
  const lists = from === last ? SINGLE : PHRASE_LISTS.length;
  for (let list = 0; list < lists; list++) {
    const name = PHRASE_LISTS[list];
    if (!name || !isListed(name, hash)) continue;
    const bit = 1 << (from === last ? list : 5 + list);
    for (let inside = from; inside <= last; inside++) marks[inside] = (marks[inside] ?? 0) | bit;
  }
}
