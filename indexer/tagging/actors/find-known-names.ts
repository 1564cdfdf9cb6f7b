import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";

/** Bit of the word lists (see `word-facts.ts`) for words that dictionaries write in lower case. */
const COMMON = 1 << 5;

/** Names that stand in the tables. A name that is also a common word ("Time", "Turkey", "Dawn") is left to the model. */
export function findKnownNames({ known, facts, reading }: NameContext): readonly Candidate[] {
  return known.flatMap(({ from, to, known: entry }) => {
    const word = facts[from];
    if (entry.as === "people") return [];
    if (to - from === 1 && word && (!word.isCapital || (word.lists & COMMON && !word.isAllCapitals))) {
      if (!/[^\x20-\x7eÀ-ɏ]/.test(reading.tokens[from]?.text ?? "")) return [];
    }
    const start = reading.tokens[from]?.lower === "the" && to - from > 1 ? from + 1 : from;
    return [
      {
        from: start,
        to,
        type: entry.type,
        name: entry.as === "name" ? entry.name : null,
        rule: "table",
        certainty: "stated" as const,
      },
    ];
  });
}
