import type { NamedCandidate } from "./name-actors";
import type { NameContext } from "./name-context";

/** Nouns whose owner acts: what "Russian" before one of them does, Russia does. */
const ACTING = new Set(
  "government governments officials official authorities army forces force troops military navy president minister ministry leader leaders leadership soldiers regime administration strategy policy diplomats diplomat embassy ambassador parliament intelligence police sanctions aid missiles missile militarization provocations advances aggression invasion attack attacks strikes experts territory presidencies".split(
    " ",
  ),
);

/**
 * Adjectives and peoples that stand for a country ("North Korean troops", "Americans"): when the text names the
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
  const adjectives = known.flatMap(({ from, to, known: entry }) => {
    if (entry.as !== "people" || taken.has(from)) return [];
    const acts = [0, 1].some((ahead) => ACTING.has(parsed.tokens[to + ahead]?.lower ?? ""));
    if (!acts && !countries.has(entry.name)) return [];
    return [
      { from, to, type: entry.type, name: entry.name, rule: "adjective", certainty: "inferred" as const },
    ];
  });
  return adjectives;
}
