import { toNameKey } from "../../knowledge/actors/known-names";
import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";
import { isIntroducedAsKin } from "./introduced-as-kin";
import { toWritten } from "./written-text";

/** A candidate with its canonical name. */
export type NamedCandidate = Candidate & { readonly name: string };

type Person = { readonly name: string; readonly from: number; readonly isKin: boolean };
/** Persons named in full by their last and by their first word, and the one name of those who share both. */
type People = {
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
  readonly byFirst: ReadonlyMap<string, readonly Person[]>;
  readonly byMiddle: ReadonlyMap<string, readonly Person[]>;
  readonly nameOf: ReadonlyMap<string, string>;
};

/**
 * Gives each candidate its canonical name: the tables', else the fullest form that the text uses. A single name takes
 * the full name of a person the text has named ("Petrenko", "Kim"), the nearest before it, else the first after; a
 * middle name makes no second person.
 */
export function nameActors(candidates: readonly Candidate[], parsed: ParsedText): readonly NamedCandidate[] {
  const people = toPeople(candidates, parsed);
  return candidates.map((candidate) => {
    const text = toWritten(candidate, parsed);
    if (candidate.type !== "person") return { ...candidate, name: candidate.name ?? text };
    if (text.includes(" ") || people.nameOf.has(toEnds(candidate.name ?? text)))
      return {
        ...candidate,
        name: people.nameOf.get(toEnds(candidate.name ?? text)) ?? candidate.name ?? text,
      };
    const word = toNameKey(text).toLowerCase();
    const { bySurname, byFirst, byMiddle } = people;
    const bearers = bySurname.get(word);
    const fit = nearest(
      (bearers && toLeading(bearers)) ?? byFirst.get(word) ?? byMiddle.get(word) ?? [],
      candidate.from,
    );
    return {
      ...candidate,
      name: fit?.name ?? candidate.name ?? text,
      certainty: fit ? "inferred" : candidate.certainty,
    };
  });
}

function toPeople(candidates: readonly Candidate[], parsed: ParsedText): People {
  const full = candidates.filter(
    (candidate) =>
      candidate.type === "person" && (candidate.name ?? toWritten(candidate, parsed)).includes(" "),
  );
  const nameOf = new Map<string, string>();
  for (const candidate of full) {
    const name = candidate.name ?? toWritten(candidate, parsed);
    if (candidate.name !== null || !nameOf.has(toEnds(name))) nameOf.set(toEnds(name), name);
  }
  const bySurname = new Map<string, Person[]>();
  const byMiddle = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  for (const candidate of full) {
    const ends = toEnds(candidate.name ?? toWritten(candidate, parsed));
    const person = {
      name: nameOf.get(ends) ?? "",
      from: candidate.from,
      isKin: isIntroducedAsKin(candidate, parsed),
    };
    const [first = "", last = ""] = ends.split(" ");
    addTo(byFirst, first, person);
    addTo(bySurname, last, person);
    // Of two surnames the first may stand alone: "Rosselló" of "Ricardo Rosselló Nevares".
    const middle = person.name
      .split(" ")
      .slice(1, -1)
      .map((word) => toNameKey(word).toLowerCase());
    for (const word of middle) if (word.length > 3) addTo(byMiddle, word, person);
    // "Chan-o-cha" is one surname, though its last word is "cha".
    const whole = person.name.split(" ").at(-1) ?? "";
    if (whole.includes("-")) addTo(bySurname, toNameKey(whole).toLowerCase(), person);
  }
  return { bySurname, byFirst, byMiddle, nameOf };
}

/** Who first comes in as somebody's relative, after one of the same surname, leaves the bare surname to that one. */
function toLeading(bearers: readonly Person[]): readonly Person[] {
  const firsts = bearers.filter(({ name }, at) => bearers.findIndex((other) => other.name === name) === at);
  const kin = new Set(firsts.slice(1).flatMap(({ name, isKin }) => (isKin ? [name] : [])));
  return bearers.filter(({ name }) => !kin.has(name));
}

/** First and last word of a name, in small letters, without "Jr." and the like. */
function toEnds(name: string): string {
  const words = toNameKey(name.replace(/,? (?:[JS]r\.?|I{2,3}|IV)$/, ""))
    .toLowerCase()
    .split(" ");
  return `${words[0] ?? ""} ${words.at(-1) ?? ""}`;
}

function addTo(byWord: Map<string, Person[]>, word: string, person: Person): void {
  const list = byWord.get(word);
  if (list) list.push(person);
  else byWord.set(word, [person]);
}

/** The last person named before a place, else the first after it; persons stand in the order of the text. */
function nearest(people: readonly Person[], at: number): Person | undefined {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return people[low - 1] ?? people[0];
}
