import type { NamedCandidate } from "./name-actors";
import type { NameContext } from "./name-context";

/** Nouns whose owner acts: what "Russian" before one of them does, Russia does. */
const ACTING = new Set(
  "government governments officials official authorities army forces force troops military navy president minister ministry leader leaders leadership soldiers regime administration strategy policy diplomats diplomat embassy ambassador parliament intelligence police sanctions aid missiles missile militarization provocations advances aggression invasion attack attacks strikes experts territory presidencies".split(
    " ",
  ),
);

/** Parts of speech after whom something is said of. */
const ACTS = new Set(["VERB", "AUX", "ADV", "PRON"]);

/**
 * Adjectives that stand for a country ("North Korean missiles"), and peoples, which are groups ("Swedes"). An adjective counts when the text names the
 * country as well, or the adjective says whose government, army or officials act.
 */
export function findAdjectives(
  { known, parsed }: NameContext,
  named: readonly NamedCandidate[],
): readonly NamedCandidate[] {
  const countries = new Set(
    named.filter((candidate) => candidate.type === "country").map((candidate) => candidate.name),
  );
  const taken = new Set(
    named.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const adjectives = known.flatMap(({ from, to, known: entry }): NamedCandidate[] => {
    if (entry.as !== "people" || taken.has(from)) return [];
    const word = parsed.tokens[from]?.text ?? "";
    if (to - from === 1 && isPeople(word) && ACTS.has(parsed.parts[to] ?? ""))
      return [
        { from, to, type: "group", name: word, rule: "people", certainty: "stated" } satisfies NamedCandidate,
      ];
    const acts = [0, 1].some((ahead) => ACTING.has(parsed.tokens[to + ahead]?.lower ?? ""));
    if (!acts && !countries.has(entry.name)) return [];
    return [
      { from, to, type: entry.type, name: entry.name, rule: "adjective", certainty: "inferred" as const },
    ];
  });
  return adjectives;
}

/** "Swedes", "Mexicans": people, not their state. */
function isPeople(word: string): boolean {
  return word.endsWith("s") && word !== "Swiss";
}
