import { readKnownNames, toNameKey } from "../../knowledge/actors/known-names";
import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";
import { GENERIC_BODIES, GROUP_NAMES, NAMELESS_ADJECTIVES } from "./name-words";
import { toWritten } from "./written-text";

/** What a state acts through without a name of its own. */
const STATE_BODIES = new Set(
  "government governments presidency presidencies administration regime authorities leadership officials troops".split(
    " ",
  ),
);

/** People by where they live: "Hong Kongers", "Alabamians". */
const INHABITANTS =
  /^(?:\p{Lu}\p{L}+ )?\p{Lu}\p{Ll}{2,}(?:kong|land|york|deen)ers$|^\p{Lu}\p{Ll}{3,}(?:ians|oans|adans)$|^\p{L}+ Kongers$/u;

/**
 * Without what names nobody: bodies of any kind ("the Department"), adjectives of countries and faiths (which `find-adjectives.ts` weighs), days and months.
 * Peoples and faiths that act are groups.
 */
export function dropNameless(
  candidates: readonly Candidate[],
  { parsed, uses, facts }: NameContext,
): readonly Candidate[] {
  const tails = new Set(
    candidates
      .filter(({ from, to, type }) => to - from > 1 && type === "organization")
      .map((candidate) => (candidate.name ?? toWritten(candidate, parsed)).toLowerCase().split(" ").at(-1)),
  );
  // "The Commission" is a name where the text also has the European Commission.
  const isShort = (word: string): boolean => word !== "states" && tails.has(word);
  return candidates.flatMap((candidate) => {
    if (isWordOnly(candidate, uses[candidate.from] ?? 0)) return [];
    if (candidate.rule === "table" || candidate.name !== null) return [candidate];
    const written = toWritten(candidate, parsed);
    const lower = written.toLowerCase();
    if (GROUP_NAMES.has(lower)) return [{ ...candidate, type: "group" as const }];
    // "South Eastern European" is an adjective as much as its last word.
    const isWhere = candidate.type === "place" && NAMELESS_ADJECTIVES.has(lower.split(" ").at(-1) ?? "");
    if (NAMELESS_ADJECTIVES.has(lower) || isWhere) return [];
    if (GENERIC_BODIES.has(lower) && !isShort(lower)) return [];
    const known = readKnownNames().get(toNameKey(written));
    if (known?.as === "people")
      return candidate.to - candidate.from > 1 && written.endsWith("s")
        ? [{ ...candidate, type: "group" as const }]
        : [];
    if (INHABITANTS.test(written) && candidate.type !== "group" && facts[candidate.to]?.isCapital !== true)
      return [{ ...candidate, type: "group" as const }];
    // "The Albanian Government" is Albania, by its adjective.
    const [, people = "", body = ""] = /^(.+) (\S+)$/.exec(written) ?? [];
    const isState =
      STATE_BODIES.has(body.toLowerCase()) && readKnownNames().get(toNameKey(people))?.as === "people";
    return isState ? [] : [candidate];
  });
}

/** A single word that the text also writes small, and with a capital only where a sentence begins: no name. */
function isWordOnly({ from, to }: Candidate, use: number): boolean {
  return to - from === 1 && (use & 3) === 1;
}
