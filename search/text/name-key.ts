import { toWords } from "./words";

/**
 * Folds a name for comparison: case, accents, hyphens and punctuation do not count. A plus or a number sign at the end of a word
 * does, since by these alone some names differ: C++ and C#, a channel and what it streams.
 */
export function toNameKey(name: string): string {
  return toWords(name)
    .map(({ literal, end }) => literal + toSigns(name, end))
    .join(" ");
}

/** The signs that belong to the word that ends there: nothing but a space or the end comes after them. */
function toSigns(name: string, end: number): string {
  const next = name[end];
  if (next !== "+" && next !== "#") return "";
  return /^[+#]+(?=\s|$)/.exec(name.slice(end))?.[0] ?? "";
}
