import { toPlain } from "./word-leaves";

/**
 * What a text is as a slug, for the name of a saved search and for `saved:` in a query alike: letters and digits of any
 * script, lower case, hyphens between, accents off Latin letters. Empty for a text without letters and digits. The slug of a
 * slug is the same slug.
 */
export function toSlug(text: string): string {
  const letters = toPlain(text)
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
}
