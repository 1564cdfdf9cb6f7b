import type { SearchQuery } from "../query/query";
import { toLink } from "../query/url";

/** The links of one picture have so many characters at most: each holds the whole text of the search. */
const MOST_CHARACTERS = 4_000_000;

/** How many of at most `most` things a picture of a search can show, of which each has so many links; 1 at least. */
export function toMostLinked(query: SearchQuery, most: number, linksOfEach = 1): number {
  const fitting = Math.floor(MOST_CHARACTERS / (toLink(query).length * linksOfEach));
  return Math.max(1, Math.min(most, fitting));
}
