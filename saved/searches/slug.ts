import { toSlug } from "@/search/query/slug";

/** Longer slugs are cut, in characters; a number may be added. */
const LONGEST = 60;

/** What a saved search of this name is called in addresses and in `saved:`. A name without letters and digits is called `search`. */
export function toSlugOfName(name: string): string {
  return (
    toSlug(name)
      .slice(0, LONGEST)
      .toWellFormed()
      .replace(/-+$|\uFFFD/g, "") || "search"
  );
}

/** What slugs are made of: letters and digits of any script, single hyphens between. */
export const SLUG_PATTERN = /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u;

/** Whether a text can be a slug: lower-case letters and digits of any script, single hyphens between. */
export function isSlug(text: string): boolean {
  return SLUG_PATTERN.test(text) && text.length <= LONGEST + 20 && text === text.toLowerCase();
}

/** The slug with a number, for the second of a name and those after. */
export function toNumberedSlug(slug: string, number: number): string {
  return number === 1 ? slug : `${slug}-${number}`;
}
