/** Words that two names of one issue may differ in. */
const SMALL = new Set("of the and for de in on a an to its their his her".split(" "));

/**
 * One name for each issue of a document: phrases of which half the words are the same, or of which one is the other with
 * words before it, are one; it is called by the one that is most frequent, then first.
 */
export function toJoinedIssues(phrases: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const distinct = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const names = new Map<string, string>();
  const heads: { readonly name: string; readonly words: ReadonlySet<string> }[] = [];
  for (const phrase of distinct) {
    const words = toWords(phrase);
    const same = heads.find((one) => isSame(one.words, words));
    names.set(phrase, same?.name ?? phrase);
    if (!same) heads.push({ name: phrase, words });
  }
  return names;
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
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared / (one.size + other.size - shared) > 0.5;
}
