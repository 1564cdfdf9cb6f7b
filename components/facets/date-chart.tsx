import type { Timeline } from "@/search/answer/result";
import type { SearchQuery } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { goTo } from "../client/navigation";
import { SearchLink } from "../client/search-link";
import { useStrings } from "../strings/use-strings";
import { toBucketText, toDateText, toRangeText } from "../ui/dates";
import { Folded } from "../ui/folded";
import { Length } from "../ui/length";
import { type DateBar, isInside, toDateBars } from "./date-bars";
import type { DateKind } from "./date-kind";
import { DateTable } from "./date-table";
import { useBrush } from "./use-brush";

/** Documents by date: bars that are links, those without a date in a bar of their own, and a table that says the same. */
export function DateChart({
  query,
  timeline,
  kind,
}: {
  query: SearchQuery;
  timeline: Timeline;
  kind: DateKind;
}) {
  const strings = useStrings();
  const { bars, coarse } = toDateBars(timeline);
  const most = Math.max(1, timeline.undated, ...bars.map((bar) => bar.count));
  const entry = toEntry(bars, kind);
  const { brushed, handlers } = useBrush(({ first, last }) => {
    const [from, to] = [bars[first]?.from, bars[last]?.to];
    if (from !== undefined && to !== undefined) goTo(toLink(kind.within(from, to)));
  });
  const dated = timeline.buckets.filter((bucket) => bucket.precision === undefined);
  const first = dated[0];
  const last = dated.at(-1);
  if (timeline.buckets.length === 0 && timeline.undated === 0) return null;
  return (
    <figure className="mb-3">
      <nav className="timeline" aria-label={kind.label}>
        <div className="timeline-bars" title={strings.brushHint} {...handlers}>
          {bars.map((bar, at) => (
            <BarLink
              key={bar.from}
              query={query}
              kind={kind}
              bar={bar}
              most={most}
              at={at}
              isEntry={bar === entry}
              isBrushed={brushed !== null && at >= brushed.first && at <= brushed.last}
            />
          ))}
        </div>
        {timeline.undated > 0 ? <Undated kind={kind} count={timeline.undated} most={most} /> : null}
        <div className="timeline-axis">
          <span>{first ? toBucketText(first.from, timeline.unit, strings) : ""}</span>
          <span>{last && last !== first ? toBucketText(last.from, timeline.unit, strings) : ""}</span>
        </div>
        {timeline.undated > 0 ? <div className="timeline-axis justify-end!">{kind.undated.short}</div> : null}
      </nav>
      {coarse.length > 0 ? (
        <p className="mt-1 text-xs text-ink-3">
          {strings.datedCoarsely}{" "}
          {coarse.map((bucket) => strings.coarse(toDateText(bucket.from, strings), bucket.count)).join(", ")}
        </p>
      ) : null}
      <Folded summary={strings.timelineTable}>
        <DateTable timeline={timeline} kind={kind} />
      </Folded>
    </figure>
  );
}

/**
 * The bar that Tab leads to, from where the arrow keys go on: the first that is chosen. Bars are too thin for each to be a
 * place to stop at; the table has the same links.
 */
function toEntry(bars: readonly DateBar[], { from, to }: DateKind): DateBar | undefined {
  const filled = bars.filter((bar) => bar.count > 0);
  return filled.find((bar) => isInside(bar, from, to)) ?? filled[0];
}

function BarLink({
  query,
  kind,
  bar,
  most,
  at,
  isEntry,
  isBrushed,
}: {
  query: SearchQuery;
  kind: DateKind;
  bar: DateBar;
  most: number;
  at: number;
  isEntry: boolean;
  isBrushed: boolean;
}) {
  const strings = useStrings();
  const counted = strings.found(bar.count, query.group);
  // What stands in several buckets of one bar is counted in each; so may be a story whose copies have different dates.
  const isSummed = (kind.isManifold || query.group !== null) && bar.from !== bar.to;
  const label = `${toRangeText(bar.from, bar.to, strings)}: ${isSummed ? strings.atMost(counted) : counted}`;
  if (bar.count === 0) return <span data-bar={at} data-brushed={isBrushed ? "" : undefined} />;
  const isChosen = isInside(bar, kind.from, kind.to);
  return (
    <SearchLink
      query={kind.within(bar.from, bar.to)}
      title={label}
      aria-label={label}
      tabIndex={isEntry ? 0 : -1}
      data-bar={at}
      data-inside={isChosen ? "" : undefined}
      data-brushed={isBrushed ? "" : undefined}
      draggable={false}
    >
      <Length along="height" percent={Math.max(3, (100 * bar.count) / most)} />
    </SearchLink>
  );
}

function Undated({ kind, count, most }: { kind: DateKind; count: number; most: number }) {
  const strings = useStrings();
  const { long, way } = kind.undated;
  const bar = (
    <>
      <b>{strings.number(count)}</b>
      <Length along="height" percent={Math.max(3, (78 * count) / most)} />
    </>
  );
  if (way === null)
    return (
      <span className="timeline-undated" title={long}>
        <span className="sr-only">{long}: </span>
        {bar}
      </span>
    );
  const label = `${way.label}: ${strings.number(count)}`;
  return (
    <a className="timeline-undated" href={way.href} aria-label={label} title={way.label}>
      {bar}
    </a>
  );
}
