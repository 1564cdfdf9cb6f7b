import type { CountedValue } from "@/search/answer/facet-search";
import type { FacetResult } from "@/search/answer/result";
import type { Stance } from "@/search/document/document";
import { type SearchQuery, withChanges, withToggled } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { SearchLink } from "../client/search-link";
import { useStrings } from "../strings/use-strings";
import { CheckLink } from "../ui/check-link";
import { Folded } from "../ui/folded";
import { Length } from "../ui/length";
import { StanceMark } from "../ui/stance-mark";
import { FacetFind } from "./facet-find";
import { FacetValueRow } from "./facet-value-row";
import { toShownValues } from "./shown-values";
import { type StanceRow, toLongest, toStanceRows } from "./stance-rows";

/** So many targets are drawn at first. */
const SHOWN = 5;
const SIDES = ["against", "neutral", "favor"] as const satisfies readonly Stance[];

/** Where documents stand, a diverging bar a target on one scale; every part is a link, and a list says the same. */
export function StanceFacet({ query, result }: { query: SearchQuery; result: FacetResult }) {
  const strings = useStrings();
  const { first: known, rest: others, left } = toShownValues(query, "stance", result.values);
  const rows = toStanceRows([...known, ...others]);
  const longest = toLongest(rows);
  const rest = rows.slice(SHOWN);
  const draw = (row: StanceRow) => <StanceBars key={row.target} query={query} row={row} longest={longest} />;
  const bars =
    rows.length === 0 ? null : (
      <>
        <p className="mb-1 flex justify-between" aria-hidden="true">
          {SIDES.map((stance) => (
            <StanceMark key={stance} stance={stance} />
          ))}
        </p>
        {rows.slice(0, SHOWN).map(draw)}
        {rest.length > 0 ? (
          <Folded summary={strings.moreTargets(rest.length)}>{rest.map(draw)}</Folded>
        ) : null}
        <Folded summary={strings.asList}>
          <ul>
            {[...known, ...others].map((row) => (
              <FacetValueRow key={row.value} query={query} facet="stance" row={row} total={longest} />
            ))}
          </ul>
        </Folded>
        {left > 0 ? <p className="mt-1 text-xs text-ink-3">{strings.notShownSinceLong(left)}</p> : null}
        {result.more ? <p className="mt-1 text-xs text-ink-3">{strings.moreByName}</p> : null}
      </>
    );
  return (
    <section className="facet" aria-labelledby="facet-stance">
      <div className="facet-head">
        <h2 id="facet-stance">{strings.facets.stance}</h2>
      </div>
      {result.more ? (
        <FacetFind query={query} facet="stance" total={longest}>
          {bars}
        </FacetFind>
      ) : (
        bars
      )}
      <CheckLink
        href={toLink(withChanges(query, { possible: !query.possible }))}
        isChecked={query.possible}
        label={strings.withPossible}
      />
    </section>
  );
}

function StanceBars({ query, row, longest }: { query: SearchQuery; row: StanceRow; longest: number }) {
  return (
    <div className="stance-row">
      <div>{row.target}</div>
      <div className="stance-bars">
        {SIDES.map((stance) => (
          <StanceBar
            key={stance}
            query={query}
            stance={stance}
            target={row.target}
            part={row.parts[stance]}
            longest={longest}
          />
        ))}
      </div>
    </div>
  );
}

function StanceBar(props: {
  query: SearchQuery;
  stance: Stance;
  target: string;
  part: CountedValue | null;
  longest: number;
}) {
  const strings = useStrings();
  const { query, stance, target, part, longest } = props;
  if (part === null) return <span className={`stance-bar stance-${stance}`} />;
  const isChosen = query.chosen.stance.includes(part.value);
  return (
    <SearchLink
      className={`stance-bar stance-${stance}`}
      query={withToggled(query, "stance", part.value)}
      aria-current={isChosen ? "true" : undefined}
      aria-label={strings.stanceLink(part.count, strings.stances[stance], target)}
      title={strings.stanceLink(part.count, strings.stances[stance], target)}
    >
      {stance === "neutral" ? null : <Length along="width" percent={(100 * part.count) / longest} />}
      <span>{strings.number(part.count)}</span>
    </SearchLink>
  );
}
