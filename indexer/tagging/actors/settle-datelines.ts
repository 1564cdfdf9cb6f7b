import type { ActorType } from "@/search/document/document";
import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";

const TAKEN_FOR: ReadonlySet<ActorType> = new Set<ActorType>(["person", "organization"]);
const AFTER_PLACE = new Set(["—", "–", "--", "-", "("]);

/** Names in capitals that open a paragraph before a dash or a bracket ("FLINT — The mayor …"): where it was written. */
export function settleDatelines(
  candidates: readonly Candidate[],
  { tokens }: ParsedText,
): readonly Candidate[] {
  return candidates.map((candidate) => {
    const first = tokens[candidate.from];
    const next = tokens[candidate.to];
    if (!TAKEN_FOR.has(candidate.type) || candidate.rule === "table" || !first || !next) return candidate;
    const isLoud = first.text.length > 1 && /^\p{Lu}+$/u.test(first.text);
    const before = tokens[candidate.from - 1];
    const isFirst = first.breaks > 0 || (before?.text === "THE" && before.breaks > 0);
    const opens = isLoud && isFirst && next.spaced && AFTER_PLACE.has(next.text);
    const isPlace = opens && (candidate.type === "person" || isBeforeAgency(candidate.to));
    return isPlace ? { ...candidate, type: "place" as const } : candidate;
  });

  /** "(Reuters) -" */
  function isBeforeAgency(at: number): boolean {
    const end = [at + 2, at + 3].find((one) => tokens[one]?.text === ")") ?? -1;
    return tokens[at]?.text === "(" && end > 0 && AFTER_PLACE.has(tokens[end + 1]?.text ?? "");
  }
}
