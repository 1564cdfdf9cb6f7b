import type { SearchQuery } from "@/search/query/query";
import { useVisitor } from "../client/visitor";
import { useStrings } from "../strings/use-strings";
import { PAGE_PATHS, PAGES, type Page, toPageLink } from "./page-links";

/** The pages that are of no search. */
const PLACES = ["saved", "review", "corpus"] as const;

export type Place = (typeof PLACES)[number];

/** Links to the other pages, with the search at hand where there is one. */
export function PageNav({
  page,
  query,
  place,
}: {
  page: Page | undefined;
  query: SearchQuery | undefined;
  place: Place | undefined;
}) {
  const strings = useStrings();
  const { mayCorrect } = useVisitor();
  const places = PLACES.filter((one) => one !== "review" || mayCorrect);
  return (
    <nav className="mast-pages" aria-label={strings.pages.navigation}>
      {PAGES.map((key) => (
        <a
          key={key}
          href={query === undefined ? PAGE_PATHS[key] : toPageLink(key, query)}
          aria-current={page === key ? "page" : undefined}
        >
          {strings.pages.names[key]}
        </a>
      ))}
      {places.map((one) => (
        <a key={one} href={`/${one}`} aria-current={place === one ? "page" : undefined}>
          {strings.pages.places[one]}
        </a>
      ))}
    </nav>
  );
}
