import type { CountedValue } from "@/search/answer/facet-search";
import type { FacetKey } from "@/search/document/facets";
import { toStanceParts } from "@/search/document/stance-value";
import { type SearchQuery, withExclusionToggled, withOnly, withToggled } from "@/search/query/query";
import { SearchLink } from "../client/search-link";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";
import { toLength } from "../ui/length";
import { StanceSign } from "../ui/stance-mark";
import { toValueText } from "../ui/value-text";

/**
 * One value of a facet: choose it, take the choice back, exclude it, or choose it alone; each a link. What is chosen is
 * read from the query, so that a click shows at once.
 */
export function FacetValueRow({
  query,
  facet,
  row: { value, count },
  total,
}: {
  query: SearchQuery;
  facet: FacetKey;
  row: CountedValue;
  /** What a full hairline stands for. */
  total: number;
}) {
  const strings = useStrings();
  const name = toValueText(facet, value, strings);
  const isExcluded = query.excluded[facet].includes(value);
  const isChosen = query.chosen[facet].includes(value);
  const state = isChosen ? "chosen" : isExcluded ? "excluded" : count === 0 ? "none" : undefined;
  const change = isExcluded ? withExclusionToggled : withToggled;
  const share = 100 * Math.min(1, count / Math.max(1, total));
  return (
    <li className={`value ${facet === "voice" ? "value-tall" : ""}`} data-state={state}>
      <svg className="value-share" aria-hidden="true">
        <rect width={toLength(share)} />
      </svg>
      <SearchLink
        className="value-main"
        query={change(query, facet, value)}
        aria-current={isChosen ? "true" : undefined}
        title={name}
      >
        <span className="value-box">
          {isChosen ? <Icon name="check" /> : isExcluded ? <Icon name="minus" /> : null}
        </span>
        <span className="value-name">
          <span className="sr-only">
            {isExcluded ? strings.stopExcluding : isChosen ? strings.remove : strings.include}{" "}
          </span>
          <ValueName facet={facet} value={value} name={name} />
        </span>
      </SearchLink>
      <span className="value-acts">
        {isChosen || isExcluded ? null : (
          <>
            <SearchLink query={withOnly(query, facet, value)} aria-label={strings.onlyValue(name)}>
              {strings.only}
            </SearchLink>
            <SearchLink
              query={withExclusionToggled(query, facet, value)}
              data-exclude=""
              aria-label={strings.excludeValue(name)}
            >
              {strings.exclude}
            </SearchLink>
          </>
        )}
      </span>
      <span className="value-count">{isExcluded ? "–" : strings.number(count)}</span>
    </li>
  );
}

/** A voice shows its sign between holder and target; all others are their text. */
function ValueName({ facet, value, name }: { facet: FacetKey; value: string; name: string }) {
  const strings = useStrings();
  const parts = facet === "voice" || facet === "stance" ? toStanceParts(value) : null;
  if (parts === null) return name;
  return (
    <>
      {parts.holder === "" ? null : <b className="mr-1.5 font-[inherit]">{parts.holder}</b>}
      <span className="mr-1 inline-block translate-y-0.5">
        <StanceSign stance={parts.stance} />
      </span>
      <span className="sr-only">{strings.stances[parts.stance]} </span>
      <span className="text-ink-2">{parts.target}</span>
    </>
  );
}
