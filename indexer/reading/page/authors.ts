import { isBodyName, isFullName } from "@/search/document/person-name";
import { findElementAuthors } from "./author-elements";
import { findLinkedAuthors, findMetaAuthors } from "./author-fields";
import type { LinkedData, LinkedObject } from "./linked-data";
import type { Meta } from "./meta";
import { isSiteName, toFolded } from "./site-names";

/** Who wrote a page, in its order; `isShown` where only what it shows says so, not its data. */
export type PageAuthors = { readonly names: readonly string[]; readonly isShown: boolean };

/** What tells who wrote a page. */
export type AuthorPlaces = {
  readonly document: Document;
  readonly meta: Meta;
  readonly data: LinkedData;
  /** The objects of linked data that stand for the page. */
  readonly articles: readonly LinkedObject[];
  readonly siteNames: readonly string[];
  readonly title: string;
};

type Names = readonly string[];

/**
 * Who wrote a page: of its linked data, its meta elements and its bylines the first that names persons, or the first that the
 * byline nearest to its heading agrees with; with all names where another place of its data has those and others. Where none
 * names a person, the first that names anybody. The site's own name is nobody's.
 */
export function findPageAuthors(places: AuthorPlaces): PageAuthors {
  const clean = (lists: readonly Names[]): readonly Names[] =>
    lists.map((names) => withoutSite(names, places.siteNames)).filter(({ length }) => length > 0);
  const stated = clean([...findLinkedAuthors(places.data, places.articles), ...findMetaAuthors(places.meta)]);
  const persons = stated.filter((names) => names.some(isFullName));
  const [first, ...others] = persons;
  if (first !== undefined && others.every((names) => shares(first, names)))
    return { names: withOthers(first, stated), isShown: false };
  const shown = clean(findElementAuthors(places.document, places.title));
  const byline = shown.find((names) => names.some(isFullName));
  const agreed = persons.find((names) => byline !== undefined && shares(names, byline)) ?? first;
  if (agreed !== undefined) return { names: withOthers(agreed, stated), isShown: false };
  const spelt = shown.find((names) => names.some(isFullName) && stated.some((list) => shares(list, names)));
  if (spelt !== undefined) return { names: spelt, isShown: false };
  const known = stated.find(
    (names) => shown[0] !== undefined && shares(names, shown[0]) && !names.every(isBodyName),
  );
  if (known !== undefined) return { names: withOthers(known, stated), isShown: false };
  if (byline !== undefined) return { names: byline, isShown: true };
  const single = [...stated, ...shown].find((names) => !names.every(isBodyName)) ?? stated[0] ?? shown[0];
  return { names: single ?? [], isShown: single !== undefined && !stated.includes(single) };
}

/** Names that are not the site's, and without it: `Harbour Ledger - Marta Oseivand`. A firm in its legal form publishes, and does not write. */
function withoutSite(names: Names, siteNames: readonly string[]): Names {
  return names
    .map((name) => {
      const parts = name.split(/ [-/] |\//);
      const own = parts.filter((part) => !isSiteName(part, siteNames));
      return parts.length > 1 && own.length === 1 ? (own[0] ?? name) : name;
    })
    .filter((name) => !isSiteName(name, siteNames) && !FIRM.test(name));
}

const FIRM =
  /\b(?:gmbh|mbh|ag|ug|kg|e\.? ?v\.?|inc|ltd|llc|plc|corp|s\.?a\.?r?\.?l?|s\.?p\.?a|b\.?v|n\.?v)\.?(?:,|$)/i;

function shares(names: Names, others: Names): boolean {
  return names.some((name) => others.some((other) => toFolded(other) === toFolded(name)));
}

/** The longest list that has all these names. */
function withOthers(names: Names, lists: readonly Names[]): Names {
  const whole = lists.filter((list) => names.every((name) => shares([name], list)));
  return [...whole].sort((one, other) => other.length - one.length)[0] ?? names;
}
