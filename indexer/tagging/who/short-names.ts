import type { ActorTag } from "@/search/document/document";

const TITLES = new Set(
  "mr mrs ms miss mme dr sir lady lord prof professor jr sr president senator governor judge".split(" "),
);

/**
 * The fullest name of each person of a text: "Vázquez" is "Wanda Vázquez Garced" where nobody else's name has all its words.
 */
export function toFullNames(actors: readonly ActorTag[]): (name: string) => string {
  const people = actors
    .filter(({ type }) => type === "person")
    .map(({ name }) => ({ name, words: toWords(name) }));
  const byWord = new Map<string, typeof people>();
  for (const person of people)
    for (const word of person.words) byWord.set(word, [...(byWord.get(word) ?? []), person]);
  const full = new Map<string, string>();
  for (const { name, words } of people) {
    const [first = ""] = words;
    const longer = (byWord.get(first) ?? []).filter(
      (other) => other.words.size > words.size && [...words].every((word) => other.words.has(word)),
    );
    const longest = longer.find((other) =>
      longer.every((one) => [...one.words].every((word) => other.words.has(word))),
    );
    if (longest) full.set(name, longest.name);
  }
  return (name) => full.get(name) ?? name;
}

/** The words that tell one person from another: no titles, no initials. */
function toWords(name: string): ReadonlySet<string> {
  const words = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[\s.]+/);
  return new Set(words.filter((word) => word.length > 1 && !TITLES.has(word)));
}
