import type { SearchQuery } from "./query";
import { toLink } from "./url";

/** The links of one part of a page have so many characters at most: each holds the whole search. */
const MOST_CHARACTERS = 4_000_000;
/** Of a longer link fewer, since a page says each several times over. */
const LONG = 8_000;
const MOST_OF_LONG = 400_000;

/** How many of at most `most` things a part of a page can show, of which each has so many links of a search; 1 at least. */
export function toMostLinked(query: SearchQuery, most: number, linksOfEach = 1): number {
  const { length } = toLink(query);
  const characters = length > LONG ? MOST_OF_LONG : MOST_CHARACTERS;
  const fitting = Math.floor(characters / (length * linksOfEach));
  return Math.max(1, Math.min(most, fitting));
}
