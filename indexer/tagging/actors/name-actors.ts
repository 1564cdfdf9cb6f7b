import { toNameKey } from "../../knowledge/known-names";
import type { Reading } from "../reading";
import { type Candidate, sizeOf } from "./candidate";
import { toWritten } from "./written";

/** A candidate with its canonical name. */
export type NamedCandidate = Candidate & { readonly name: string };

type Person = { readonly words: readonly string[]; readonly name: string; readonly from: number };

/**
 * Gives each candidate its canonical name: the tables', else the fullest form that the text uses. A single name takes
 * the full name of a person the text has named ("Petrenko", "Kim"), the nearest before it, else the first after.
 */
export function nameActors(candidates: readonly Candidate[], reading: Reading): readonly NamedCandidate[] {
  const written = (candidate: Candidate): string => toWritten(candidate, reading);
  const people: Person[] = candidates
    .filter(
      (candidate) => candidate.type === "person" && (sizeOf(candidate) > 1 || candidate.name?.includes(" ")),
    )
    .map((candidate) => ({
      words: toNameKey(candidate.name ?? written(candidate))
        .toLowerCase()
        .split(" "),
      name: candidate.name ?? written(candidate),
      from: candidate.from,
    }));
  const byWord = new Map<string, Person[]>();
  for (const person of people)
    for (const word of new Set([person.words.at(-1) ?? "", person.words[0] ?? ""]))
      byWord.set(word, [...(byWord.get(word) ?? []), person]);
  return candidates.map((candidate) => {
    const text = written(candidate);
    if (candidate.type !== "person" || sizeOf(candidate) > 1)
      return { ...candidate, name: candidate.name ?? text };
    const word = toNameKey(text).toLowerCase();
    const fit = pickPerson(byWord.get(word) ?? [], word, candidate.from);
    return {
      ...candidate,
      name: fit?.name ?? candidate.name ?? text,
      certainty: fit ? "inferred" : candidate.certainty,
    };
  });
}

function pickPerson(people: readonly Person[], word: string, at: number): Person | undefined {
  const bySurname = people.filter((person) => person.words.at(-1) === word);
  const fitting = bySurname.length > 0 ? bySurname : people;
  let best: Person | undefined;
  for (const person of fitting) {
    if (person.from < at) best = person;
    else return best ?? person;
  }
  return best;
}
