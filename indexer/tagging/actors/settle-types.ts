import type { ActorType } from "@/search/document/document";
import type { ParsedText } from "../text/parsed-text";
import { type Candidate, sizeOf } from "./candidate";
import { toWritten } from "./written-text";

/**
 * One type for one spelling. A word that the model takes now for a person, now for a place, is what it is most often;
 * a word that ends a person's full name elsewhere in the text weighs as that person. Tables are not overruled.
 */
export function settleTypes(candidates: readonly Candidate[], parsed: ParsedText): readonly Candidate[] {
  const votes = new Map<string, Map<ActorType, number>>();
  const vote = (word: string, type: ActorType, weight: number): void => {
    const counts = votes.get(word) ?? new Map<ActorType, number>();
    counts.set(type, (counts.get(type) ?? 0) + weight);
    votes.set(word, counts);
  };
  for (const candidate of candidates) {
    const written = toWritten(candidate, parsed);
    vote(written, candidate.type, candidate.rule === "title" ? 3 : 1);
    if (candidate.type === "person" && sizeOf(candidate) > 1)
      vote(written.split(" ").at(-1) ?? "", "person", 1.5);
  }
  const surnames = new Set(
    candidates
      .filter((candidate) => candidate.type === "person" && sizeOf(candidate) > 1)
      .map((candidate) => `${toWritten(candidate, parsed).split(" ").at(-1)}s`),
  );
  return candidates.map((candidate) => {
    // "The Lindgrens": a family, where the text names one of them in full.
    if (candidate.name === null && sizeOf(candidate) === 1 && surnames.has(toWritten(candidate, parsed)))
      return { ...candidate, type: "group" as const };
    if (candidate.rule === "table" || candidate.name !== null) return candidate;
    const counts = votes.get(toWritten(candidate, parsed));
    if (!counts || counts.size < 2) return candidate;
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best && best[1] > (counts.get(candidate.type) ?? 0) ? { ...candidate, type: best[0] } : candidate;
  });
}
