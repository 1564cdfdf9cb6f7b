import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";
import { FACILITIES, HOUSES, TOWNS } from "./thing-words";
import { toWritten } from "./written-text";

const WHERE = new Set("at in near outside inside to from around into through by".split(" "));

/**
 * Airports, streets and stadiums are places; a hospital, a hotel or a church is one where the text names it only as
 * where something happens.
 */
export function settleFacilities(candidates: readonly Candidate[], parsed: ParsedText): readonly Candidate[] {
  const { tokens } = parsed;
  const isPlace = candidates.map((candidate) => isWhere(candidate, parsed));
  const acting = new Set(candidates.flatMap((one, at) => (isPlace[at] ? [] : [toWritten(one, parsed)])));
  return candidates.map((candidate) => {
    const last = tokens[candidate.to - 1]?.lower ?? "";
    if (candidate.type !== "organization" && candidate.type !== "person") return candidate;
    if (candidate.name !== null || candidate.to - candidate.from < 2) return candidate;
    if (candidate.type === "person" && TOWNS.has(last)) return { ...candidate, type: "place" as const };
    const stands =
      FACILITIES.has(last) ||
      tokens[candidate.from]?.text === "Rue" ||
      (HOUSES.has(last) && !acting.has(toWritten(candidate, parsed)));
    return stands ? { ...candidate, type: "place" as const } : candidate;
  });
}

/** A preposition of place stands before the name and its article. */
function isWhere({ from }: Candidate, { tokens }: ParsedText): boolean {
  const before = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return WHERE.has(tokens[before]?.lower ?? "");
}
