import { FACETS, type Facts } from "../shared/facts";
import { pickEvenly } from "../shared/pick-evenly";
import { plainly, type SiteRequest, search, searchFor } from "../shared/request";

/** Searches for titles: whole, by their first words, while they are typed, and for close matches. */
export function toTitleRequests(titles: readonly string[]): readonly SiteRequest[] {
  return pickEvenly(titles, 15).flatMap((title) => {
    const words = title.split(/\s+/);
    const [first = "", second = ""] = words;
    return [
      searchFor(title),
      searchFor(`"${words.slice(0, 3).join(" ").replaceAll('"', "")}"`),
      searchFor(`title:${toWord(first)} ${toWord(second)}`),
      searchFor(`${toWord(first)} ${toWord(second).slice(0, 3)}`, "&typing=true"),
      searchFor(words.slice(0, 6).reverse().join(" "), "&close=true"),
    ];
  });
}

/** Letters and digits of a text, and nothing else. */
export function toWord(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Searches for the most frequent actors as words, as values, without them, and by a beginning. */
export function toActorRequests(actors: readonly string[]): readonly SiteRequest[] {
  return actors.slice(0, 8).flatMap((actor) => {
    const plain = actor.replaceAll('"', "");
    return [
      searchFor(plain.toLowerCase()),
      searchFor(`actor:"${plain}" -publisher:Wikinews`),
      searchFor(`-actor:"${plain}"`),
      searchFor(`${plain.slice(0, 4)}*`),
    ];
  });
}

/** One, three and two denied values of each facet, and two that must both hold. */
export function toFacetRequests({ values }: Facts): readonly SiteRequest[] {
  return FACETS.flatMap((facet) => {
    const [one = "", two = "", three = ""] = values[facet].map(plainly);
    return [
      `${facet}=${one}`,
      `${facet}=${one}&${facet}=${two}&${facet}=${three}`,
      `not.${facet}=${one}&not.${facet}=${two}`,
      `${facet}=${one}&${facet}=${two}&all=${facet}`,
      `q=president+OR+war&${facet}=${two}&not.${facet}=${three}`,
      `${facet}=${one}&${facet}=${three}&group=story&sort=oldest`,
    ].map(search);
  });
}
