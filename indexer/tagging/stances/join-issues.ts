import { toNounChange } from "../../knowledge/stances/change-words";

/** Words that two names of one issue may differ in. */
const SMALL = new Set("of the and for de in on a an to its their his her".split(" "));

/** Phrases are compared with so many at most: those that are most frequent. A text of more issues joins the rest no further. */
const MOST_ISSUES = 500;

type Issue = { readonly name: string; readonly words: ReadonlySet<string> };

/**
 * One name for each issue of a document: phrases are one that share more than half of their words; it is called by the one
 * that is most frequent, then first. Linear in the number of phrases.
 */
export function toJoinedIssues(phrases: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const issues: Issue[] = [];
  for (const name of toMostFrequent(phrases)) {
    const words = toWords(name);
    const same = issues.find((one) => isSame(one.words, words));
    names.set(name, same?.name ?? name);
    if (!same && issues.length < MOST_ISSUES) issues.push({ name, words });
  }
  return names;
}

/** Each phrase once, the most frequent first. */
function toMostFrequent(phrases: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([phrase]) => phrase);
}

function toWords(phrase: string): ReadonlySet<string> {
  return new Set(
    phrase
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/['’]s\b/g, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !SMALL.has(word))
      .map((word) => word.replace(/(?:ing|ed|s)$/, "")),
  );
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (isTurned(one, other) || isTurned(other, one)) return false;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared / (one.size + other.size - shared) > 0.5;
}

/** The repeal of a law is another issue than the law. */
function isTurned(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((word) => !other.has(word) && toNounChange([word], "of") === -1);
}
