import { toNameKey } from "./name-key";

/**
 * Folds the phrase of an issue for comparison: case, accents, hyphens, punctuation, a leading article and the plural of its last
 * word do not count.
 */
export function toIssueKey(phrase: string): string {
  const words = toNameKey(phrase).split(" ");
  const named = words.length > 1 && ARTICLES.has(words[0] ?? "") ? words.slice(1) : words;
  return [...named.slice(0, -1), toSingular(named.at(-1) ?? "")].join(" ");
}

const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** A word without the ending of a plural; a short one, or one that ends so by itself ("crisis", "virus"), stays. */
function toSingular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
