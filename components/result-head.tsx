import { type SearchQuery, SORTS, withChanges } from "@/search/query";
import { toLink } from "@/search/query-url";
import type { SearchResult } from "@/search/result";
import { strings } from "./strings";

/** How many there are, how sure that number is, and in which order they stand. */
export function ResultHead({ query, result }: { query: SearchQuery; result: SearchResult }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule pb-3">
      <h1 className="flex items-baseline gap-3 font-serif text-xl font-[560] tracking-[-0.01em]">
        {result.exact ? strings.documents(result.total) : strings.atLeast(result.total)}
        <span
          className="font-sans text-sm font-normal tracking-normal text-ink-3"
          title={result.exact ? strings.exactHint : strings.inexactHint}
        >
          <span aria-hidden="true">{result.exact ? "= " : "≈ "}</span>
          {result.exact ? strings.exact : strings.inexact}
        </span>
      </h1>
      <SortLinks query={query} />
    </div>
  );
}

function SortLinks({ query }: { query: SearchQuery }) {
  return (
    <nav className="segments" aria-label={strings.sortLabel}>
      {SORTS.map((sort) => (
        <a
          key={sort}
          href={toLink(withChanges(query, { sort }))}
          aria-current={query.sort === sort ? "true" : undefined}
        >
          {strings.sorts[sort]}
        </a>
      ))}
    </nav>
  );
}
