import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { PAGE_PATHS, PAGES, type Page, toPageLink } from "./page-links";

/** Links to the other pages, with the search at hand where there is one. */
export function PageNav({
  page,
  query,
  isSaved,
  isReview,
}: {
  page: Page | undefined;
  query: SearchQuery | undefined;
  isSaved: boolean;
  isReview: boolean;
}) {
  const strings = useStrings();
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
      <a href="/saved" aria-current={isSaved ? "page" : undefined}>
        {strings.pages.saved}
      </a>
      <a href="/review" aria-current={isReview ? "page" : undefined}>
        {strings.review.nav}
      </a>
    </nav>
  );
}
