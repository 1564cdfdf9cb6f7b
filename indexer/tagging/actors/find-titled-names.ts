import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";
import { FUNCTION_WORDS, TELLING_TITLES, TITLES } from "./name-words";

const LONGEST = 3;
/** Bit of the word lists for words that dictionaries write in lower case. */
const COMMON = 1 << 5;
const NAME = (1 << 0) | (1 << 1);

/** "General Court", "General Motors": no officers. */
const GENERAL_BODIES = new Set(
  "court motors electric assembly council mills dynamics hospital staff secretariat foods atlantic".split(
    " ",
  ),
);

/** Persons that a title tells: "Vice President Mondale", "Senator OSSOFF", "Ms Buchtmann". */
export function findTitledNames({ parsed, facts, capitals }: NameContext): readonly Candidate[] {
  const { tokens } = parsed;
  return capitals.flatMap((at) => {
    if (!TELLING_TITLES.has(tokens[at]?.lower.replace(/\.$/, "") ?? "")) return [];
    let to = at + 1;
    while (to - at <= LONGEST && isNameWord(to)) to++;
    if (to === at + 1) return [];
    return [
      { from: at + 1, to, type: "person" as const, name: null, rule: "title", certainty: "stated" as const },
    ];
  });

  function isNameWord(at: number): boolean {
    const fact = facts[at];
    const token = tokens[at];
    if (!fact?.isCapital || !token || token.breaks > 0 || !token.spaced || token.text.length < 2)
      return false;
    if (parsed.sentenceOf[at] !== parsed.sentenceOf[at - 1]) return false;
    if (tokens[at - 1]?.lower === "general" && GENERAL_BODIES.has(token.lower)) return false;
    if (FUNCTION_WORDS.has(token.lower) || TITLES.has(token.lower.replace(/\.$/, ""))) return false;
    return (fact.lists & COMMON) === 0 || (fact.lists & NAME) !== 0;
  }
}
