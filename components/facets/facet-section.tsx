import type { FacetResult } from "@/search/answer/result";
import { type FacetKey, facetOf } from "@/search/document/facets";
import { type SearchQuery, withAll } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { useStrings } from "../strings/use-strings";
import { Folded } from "../ui/folded";
import { FacetFind } from "./facet-find";
import { FacetValueRow } from "./facet-value-row";
import { toShownValues } from "./shown-values";

/** Fewer values than this need no search among them. */
const FEW = 8;

/** A facet as a list of values: the chosen always in sight, the most frequent next, the rest behind “more”. */
export function FacetSection({
  query,
  facet,
  result,
  total,
}: {
  query: SearchQuery;
  facet: FacetKey;
  result: FacetResult;
  total: number;
}) {
  const strings = useStrings();
  const { first, rest, left } = toShownValues(query, facet, result.values);
  if (first.length === 0) return null;
  const most = Math.max(total, ...result.values.map((value) => value.count));
  const isFindable = facetOf(facet).names !== null && facet !== "voice" && result.values.length >= FEW;
  const list = (
    <>
      <ul>
        {first.map((row) => (
          <FacetValueRow key={row.value} query={query} facet={facet} row={row} total={most} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <Folded summary={strings.moreValues(rest.length)} summaryClass="more">
          <ul>
            {rest.map((row) => (
              <FacetValueRow key={row.value} query={query} facet={facet} row={row} total={most} />
            ))}
          </ul>
          {result.more ? <p className="mt-1 ml-5.5 text-xs text-ink-3">{strings.moreByName}</p> : null}
        </Folded>
      ) : null}
      {left > 0 ? <p className="mt-1 ml-5.5 text-xs text-ink-3">{strings.notShownSinceLong(left)}</p> : null}
    </>
  );
  return (
    <section className="facet" aria-labelledby={`facet-${facet}`}>
      <div className="facet-head">
        <h2 id={`facet-${facet}`}>{strings.facets[facet]}</h2>
        {query.chosen[facet].length > 1 ? <AnyAll query={query} facet={facet} /> : null}
      </div>
      {isFindable ? (
        <FacetFind query={query} facet={facet} total={most}>
          {list}
        </FacetFind>
      ) : (
        list
      )}
    </section>
  );
}

function AnyAll({ query, facet }: { query: SearchQuery; facet: FacetKey }) {
  const strings = useStrings();
  const isAll = query.all.includes(facet);
  return (
    <fieldset className="segments" aria-label={strings.anyOrAll}>
      <a href={toLink(withAll(query, facet, false))} aria-current={isAll ? undefined : "true"}>
        {strings.any}
      </a>
      <a href={toLink(withAll(query, facet, true))} aria-current={isAll ? "true" : undefined}>
        {strings.all}
      </a>
    </fieldset>
  );
}
