import type { Reading } from "../reading";
import type { Candidate } from "./candidate";

/** Words before a person's name that are no part of it. */
const TITLES = new Set(
  (
    "mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister chancellor king queen prince princess pope senator sen representative rep congressman congresswoman governor gov mayor " +
    "secretary general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander cmdr brigadier brig ambassador amb judge justice chief chairman chairwoman director " +
    "foreign defense defence deputy former ex first second lady emperor sultan sheikh ayatollah rabbi reverend rev father sister brother saint attorney speaker leader sec spokesman spokeswoman coach " +
    "premier comrade marshal field hon honorable messrs emir shah crown detective officer constable inspector superintendent commissioner councillor pastor bishop archbishop cardinal mullah imam"
  ).split(" "),
);
const CLITICS = new Set(["'s", "’s", "'", "’", "'S"]);
const EDGES = new Set(["the", "a", "an", "-", ",", ".", '"', "“", "”", "(", ")", ":", ";", "–", "—"]);

/** Candidates without titles, articles, possessives and signs at their edges; those with nothing left are dropped. */
export function trimCandidates(candidates: readonly Candidate[], { tokens }: Reading): readonly Candidate[] {
  return candidates.flatMap((candidate) => {
    if (candidate.name !== null) return [candidate];
    let { from, to } = candidate;
    const word = (at: number): string => (tokens[at]?.lower ?? "").replace(/\.$/, "");
    while (to > from && (CLITICS.has(word(to - 1)) || EDGES.has(tokens[to - 1]?.lower ?? ""))) to--;
    while (from < to && EDGES.has(tokens[from]?.lower ?? "")) from++;
    if (candidate.type === "person") while (from < to - 1 && TITLES.has(word(from))) from++;
    if (from >= to || !/[\p{L}\p{N}]/u.test(tokens[from]?.text ?? "")) return [];
    if (to - from === 1 && candidate.type === "person" && TITLES.has(word(from))) return [];
    return [{ ...candidate, from, to }];
  });
}
