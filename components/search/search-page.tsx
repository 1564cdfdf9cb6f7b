"use client";

import type { DehydratedState } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { fromLink, toLink } from "@/search/query/url";
import { CachedAnswers } from "../client/cached-answers";
import type { Failure } from "../client/failures";
import { isLong } from "../client/search-anchor";
import { FilterRail } from "../facets/filter-rail";
import { Chips } from "../frame/chips";
import { Masthead } from "../frame/masthead";
import { Notices } from "../frame/notices";
import { SearchUnavailable } from "../frame/search-unavailable";
import { HitList } from "../hits/hit-list";
import { PreviewPane } from "../hits/preview-pane";
import { useHitKeys } from "../hits/use-hit-keys";
import { usePreview } from "../hits/use-preview";
import { useStrings } from "../strings/use-strings";
import { CloseMatches, DidYouMean } from "./close-matches";
import { EmptyState } from "./empty-state";
import { Paging } from "./paging";
import { QuerySuggestions } from "./query-suggestions";
import { ResultHead } from "./result-head";
import { useDelayed } from "./use-delayed";
import { useSearch } from "./use-search";
import { useSearchLinks } from "./use-search-links";
import { Waiting } from "./waiting";

/** An answer within so many milliseconds changes what is in sight at once; dimming it first would only flicker. */
const PATIENCE = 200;

/** The search page, from the first answer or the reason why there is none. */
export function SearchPage({
  state,
  failure,
}: {
  state: DehydratedState | undefined;
  failure: Failure | null;
}) {
  return (
    <CachedAnswers state={state}>
      <Searched failure={failure} />
    </CachedAnswers>
  );
}

/** Everything on the page renders from the query and the one answer to it. */
function Searched({ failure }: { failure: Failure | null }) {
  const strings = useStrings();
  const search = useSearch();
  useSearchLinks();
  useHitKeys();
  const preview = usePreview();
  const { query, answered, result, isStale, counted, isCounting, rested, text } = search;
  // Filters have hundreds of links that each key changes: they wait until nobody types on, let the hits go first, and are drawn again for
  // another search or other counts alone.
  const link = toLink(query);
  const railLink = useDeferredValue(rested ?? link);
  const railQuery = useMemo(() => fromLink(railLink).query, [railLink]);
  const railResult = useDeferredValue(counted);
  const isLate = useDelayed(isStale, PATIENCE);
  const isLateCounting = useDelayed(isCounting, PATIENCE);
  const shownFailure = search.failure ?? (result === null ? failure : null);
  return (
    <>
      <title>{`${query.text === "" ? strings.titleOfAll : query.text} · ${strings.product}`}</title>
      <Masthead skipTo={strings.skipToResults} page="search" query={query}>
        <QuerySuggestions search={search} />
      </Masthead>
      <p role="status" className="sr-only">
        {result === null || isStale ? strings.searching : strings.found(result.total, query.group)}
      </p>
      <div className="search-page" aria-busy={isStale} data-shown={result?.link} data-counted={counted?.link}>
        {railResult === null ? (
          <div className="rail" />
        ) : (
          <FilterRail query={railQuery} result={railResult} isStale={isLateCounting} />
        )}
        <main id="main" className="list" tabIndex={-1}>
          {isLate && shownFailure === null ? <Waiting onCancel={search.cancel} /> : null}
          {shownFailure === null ? null : (
            <SearchUnavailable failure={shownFailure} link={link} isShowing={result !== null} />
          )}
          <Notices notices={search.notices} text={text} />
          {isLong(query) ? (
            <noscript>
              <p className="notice">{strings.longNeedsScript}</p>
            </noscript>
          ) : null}
          {result === null ? null : <DidYouMean result={result} />}
          <Chips query={query} />
          {result === null ? null : (
            <div className={isLate ? "stale" : undefined}>
              <ResultHead query={query} result={result} />
              {result.hits.length === 0 ? (
                <EmptyState query={query} result={result} />
              ) : (
                <HitList query={answered} hits={result.hits} start={(result.page - 1) * result.size + 1} />
              )}
              <Paging query={query} page={result.page} pages={result.pages} />
              <CloseMatches query={answered} result={result} />
            </div>
          )}
        </main>
        <PreviewPane query={query} preview={preview} />
      </div>
    </>
  );
}
