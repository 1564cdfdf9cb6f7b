import { memo } from "react";
import type { SearchResult } from "@/search/answer/result";
import { FACET_KEYS } from "@/search/document/facets";
import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { DateFacet } from "./date-facet";
import { FacetSection } from "./facet-section";
import { StanceFacet } from "./stance-facet";

type Rail = { readonly query: SearchQuery; readonly result: SearchResult };

/** All ways to narrow the search. On a phone it is a sheet at `#filters`, opened and closed by links. */
export function FilterRail({
  isStale,
  ...rail
}: Rail & {
  /** Whether these counts are of another search, while those of this one are awaited. */
  readonly isStale: boolean;
}) {
  const strings = useStrings();
  return (
    <aside
      className={isStale ? "rail stale" : "rail"}
      id="filters"
      aria-label={strings.filters}
      aria-busy={isStale}
    >
      <Filters {...rail} />
    </aside>
  );
}

/** Hundreds of links, which are not made anew because the rail is dimmed. */
const Filters = memo(function Filters({ query, result }: Rail) {
  const strings = useStrings();
  return (
    <>
      <div className="rail-top">
        <b className="font-semibold">{strings.filters}</b>
        <a className="button button-primary" href="#main">
          {strings.show(strings.found(result.total, query.group))}
        </a>
      </div>
      <DateFacet query={query} timeline={result.timeline} />
      <StanceFacet query={query} result={result.facets.stance} />
      {FACET_KEYS.filter((key) => key !== "stance").map((key) => (
        <FacetSection key={key} query={query} facet={key} result={result.facets[key]} total={result.total} />
      ))}
    </>
  );
});
