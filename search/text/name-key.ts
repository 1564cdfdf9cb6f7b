import { toWords } from "./words";

/** Folds a name for comparison: case, accents, hyphens and punctuation do not count. */
export function toNameKey(name: string): string {
  return toWords(name)
    .map((word) => word.literal)
    .join(" ");
}
