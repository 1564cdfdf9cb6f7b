import { type Candidate, sizeOf } from "./candidate";
import type { NameContext } from "./name-context";
import { toWritten } from "./written-text";

/** Bits of the word lists for words that stand in names, and first names. */
const NAMES = (1 << 0) | (1 << 1);
/** Bit of the word lists for nouns for persons ("his brother, Ilmar"). */
const PERSON_NOUN = 1 << 6;
/** Bits of a word's uses: after a first name, after a title, before a verb of saying, ending a longer name. */
const PERSONAL = 4 | 8 | 64 | 256;
/** Bit of a word's uses: after "in", "at", "near". */
const PLACED = 16;
/** What stands before somebody's only name. */
const CALLS = new Set("named called nicknamed".split(" "));
/** A text of fewer sentences does not introduce whom it names. */
const SHORTEST = 5;
/** Who is named more often is somebody. */
const MOST = 2;

/**
 * Persons of one word that nothing tells to be one: no word of names, nobody with a title, nobody who speaks, in a text
 * that names others in full. After "in" or "near" it is a place; elsewhere mostly a thing or an animal, and left out.
 */
export function settleStrays(candidates: readonly Candidate[], context: NameContext): readonly Candidate[] {
  const { facts, uses, parsed } = context;
  const people = new Set(
    candidates
      .filter((candidate) => candidate.type === "person" && sizeOf(candidate) > 1)
      .flatMap((candidate) => toWritten(candidate, parsed).split(/[ -]/)),
  );
  if (people.size === 0 || parsed.sentences.length < SHORTEST) return candidates;
  const times = new Map<string, number>();
  for (const candidate of candidates) {
    const word = toWritten(candidate, parsed);
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  return candidates.flatMap((candidate) => {
    const { from, type, rule, name } = candidate;
    if (type !== "person" || sizeOf(candidate) > 1 || name !== null) return [candidate];
    const isCalled =
      CALLS.has(parsed.tokens[from - 1]?.lower ?? "") ||
      [from - 1, from - 2].some((at) => ((facts[at]?.lists ?? 0) & PERSON_NOUN) !== 0);
    const isTold = isCalled || rule === "title" || rule === "table" || ((uses[from] ?? 0) & PERSONAL) !== 0;
    const word = toWritten(candidate, parsed);
    const isName = ((facts[from]?.lists ?? 0) & NAMES) !== 0 || people.has(word);
    if (isTold || isName || (times.get(word) ?? 0) > MOST) return [candidate];
    return ((uses[from] ?? 0) & PLACED) === 0 ? [] : [{ ...candidate, type: "place" as const }];
  });
}
