import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";

const AFTER_PLACE = new Set(["—", "–", "--", "-", "("]);

/** Names in capitals that open a paragraph before a dash or a bracket ("FLINT — The mayor …"): where it was written. */
export function settleDatelines(
  candidates: readonly Candidate[],
  { tokens }: ParsedText,
): readonly Candidate[] {
  return candidates.map((candidate) => {
    const first = tokens[candidate.from];
    const next = tokens[candidate.to];
    if (candidate.type !== "person" || candidate.rule === "table" || !first || !next) return candidate;
    const isLoud = first.text.length > 1 && /^\p{Lu}+$/u.test(first.text);
    const opens = isLoud && first.breaks > 0 && next.spaced && AFTER_PLACE.has(next.text);
    return opens ? { ...candidate, type: "place" as const } : candidate;
  });
}
