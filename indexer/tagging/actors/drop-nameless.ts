import { readKnownNames, toNameKey } from "../../knowledge/known-names";
import type { Reading } from "../reading";
import type { Candidate } from "./candidate";
import { GROUP_NAMES, NAMELESS_ADJECTIVES } from "./name-words";
import { toWritten } from "./written";

/**
 * Without what names nobody: adjectives of countries and faiths (which `find-adjectives.ts` weighs), days and months.
 * Peoples and faiths that act are groups.
 */
export function dropNameless(candidates: readonly Candidate[], reading: Reading): readonly Candidate[] {
  return candidates.flatMap((candidate) => {
    if (candidate.rule === "table" || candidate.name !== null) return [candidate];
    const written = toWritten(candidate, reading);
    const lower = written.toLowerCase();
    if (GROUP_NAMES.has(lower)) return [{ ...candidate, type: "group" as const }];
    if (NAMELESS_ADJECTIVES.has(lower)) return [];
    const known = readKnownNames().get(toNameKey(written));
    return known?.as === "people" ? [] : [candidate];
  });
}
