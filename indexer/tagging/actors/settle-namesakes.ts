import { NAMESAKES } from "../../knowledge/actors/namesakes";
import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";

/** Countries that share their name with another place, by the words of the text; the country where none decides. */
export function settleNamesakes(
  candidates: readonly Candidate[],
  { tokens }: ParsedText,
): readonly Candidate[] {
  const verdicts = new Map<string, boolean>();
  const isPlace = (name: string): boolean => {
    const known = verdicts.get(name);
    if (known !== undefined) return known;
    const row = NAMESAKES.get(name);
    const count = (words: ReadonlySet<string> | undefined): number =>
      words ? new Set(tokens.filter(({ lower }) => words.has(lower)).map(({ lower }) => lower)).size : 0;
    const verdict = row !== undefined && count(row.place) > count(row.country);
    verdicts.set(name, verdict);
    return verdict;
  };
  return candidates.map((candidate) =>
    candidate.type === "country" && candidate.name !== null && isPlace(candidate.name)
      ? { ...candidate, type: "place" as const }
      : candidate,
  );
}
