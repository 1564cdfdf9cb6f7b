import type { NamedPlace } from "./source-context";

type Gender = "he" | "she";

const FORMS: ReadonlyMap<string, Gender> = new Map([
  ["he", "he"],
  ["him", "he"],
  ["his", "he"],
  ["she", "she"],
  ["her", "she"],
]);
const TITLES: readonly (readonly [Gender, RegExp])[] = [
  ["he", /\b(?:Mr|Sir|King|Prince|Father|Lord)\.?\s(?:\p{Lu}[\p{L}.]*\s)?$/u],
  ["she", /\b(?:Mrs|Ms|Miss|Queen|Princess|Lady|Dame|Sister)\.?\s(?:\p{Lu}[\p{L}.]*\s)?$/u],
];
/** A speaker or person further back than this is no longer who a pronoun means. */
const REACH = 1500;
const MOST_SPEAKERS = 30;

/** Remembers who spoke and who is he or she, as a text is read from its beginning. */
export type Antecedents = {
  /** Whom a pronoun at a place means: the last fitting speaker, else the last fitting person; null when neither is near. */
  readonly resolve: (pronoun: string, at: number) => string | null;
  readonly noteSpeaker: (name: string, at: number) => void;
};

/** The people of a text as pronouns may mean them. */
export function openAntecedents(text: string, places: readonly NamedPlace[]): Antecedents {
  const people = places.filter(({ type }) => type === "person");
  const genders = new Map<string, Gender>();
  for (const { name, start } of people) {
    const title = TITLES.find(([, pattern]) => pattern.test(text.slice(Math.max(0, start - 24), start)));
    if (title && !genders.has(name)) genders.set(name, title[0]);
  }
  const speakers: { name: string; at: number }[] = [];
  const fits = (name: string, gender: Gender): boolean => (genders.get(name) ?? gender) === gender;
  return {
    resolve: (pronoun, at) => {
      const gender = FORMS.get(pronoun);
      if (!gender) return null;
      const near = speakers.slice(-MOST_SPEAKERS).filter((speaker) => at - speaker.at < REACH);
      const speaker = near.findLast(({ name }) => fits(name, gender));
      const found = speaker?.name ?? findLastBefore(people, at, (name) => fits(name, gender));
      if (found !== null) genders.set(found, gender);
      return found;
    },
    noteSpeaker: (name, at) => {
      speakers.push({ name, at });
    },
  };
}

function findLastBefore(
  people: readonly NamedPlace[],
  at: number,
  fits: (name: string) => boolean,
): string | null {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index--) {
    const person = people[index];
    if (!person || at - person.start > REACH) return null;
    if (fits(person.name)) return person.name;
  }
  return null;
}
