import type { SearchQuery } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { useStrings } from "../strings/use-strings";
import { toPageNumbers } from "./page-numbers";

/** Links to the pages of a result; none where there is one page. */
export function Paging({ query, page, pages }: { query: SearchQuery; page: number; pages: number }) {
  const strings = useStrings();
  if (pages < 2) return null;
  const toPage = (number: number): string => toLink({ ...query, page: number });
  return (
    <nav className="paging" aria-label={strings.paging} data-paging="">
      {page > 1 ? (
        <a className="button" rel="prev" href={toPage(page - 1)}>
          {strings.previousPage}
        </a>
      ) : null}
      <ol className="flex flex-wrap items-center gap-1">
        {toPageNumbers(page, pages).map((number, index, numbers) => (
          <li key={number} className="flex items-center gap-1">
            {index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? (
              <span className="text-ink-3">…</span>
            ) : null}
            <a
              className="page-link"
              href={toPage(number)}
              aria-label={strings.toPage(number)}
              aria-current={number === page ? "page" : undefined}
            >
              {strings.number(number)}
            </a>
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a className="button" rel="next" href={toPage(page + 1)}>
          {strings.nextPage}
        </a>
      ) : null}
    </nav>
  );
}
