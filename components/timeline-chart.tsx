import { type SearchQuery, withChanges } from "@/search/query";
import { toLink } from "@/search/query-url";
import type { Timeline } from "@/search/result";
import { toBucketText, toDateText, toRangeText } from "./dates";
import { Folded } from "./folded";
import { goTo } from "./navigation";
import { isInside, type TimelineBar, toTimelineBars } from "./timeline-bars";
import { useBrush } from "./use-brush";
import { useStrings } from "./use-strings";

/** Documents by date: bars that are links, those without a date in a bar of their own, and a table that says the same. */
export function TimelineChart({ query, timeline }: { query: SearchQuery; timeline: Timeline }) {
  const strings = useStrings();
  const { bars, coarse } = toTimelineBars(timeline);
  const most = Math.max(1, timeline.undated, ...bars.map((bar) => bar.count));
  const { brushed, handlers } = useBrush(({ first, last }) => {
    const [from, to] = [bars[first]?.from, bars[last]?.to];
    if (from !== undefined && to !== undefined) goTo(toRangeLink(query, from, to));
  });
  const dated = timeline.buckets.filter((bucket) => bucket.precision === undefined);
  const first = dated[0];
  const last = dated.at(-1);
  if (timeline.buckets.length === 0 && timeline.undated === 0) return null;
  return (
    <figure className="mb-3">
      <nav className="timeline" aria-label={strings.timelineLabel}>
        <div className="timeline-bars" title={strings.brushHint} {...handlers}>
          {bars.map((bar, at) => (
            <BarLink
              key={bar.from}
              query={query}
              bar={bar}
              most={most}
              at={at}
              isBrushed={brushed !== null && at >= brushed.first && at <= brushed.last}
            />
          ))}
        </div>
        {timeline.undated > 0 ? <UndatedLink query={query} count={timeline.undated} most={most} /> : null}
        <div className="timeline-axis">
          <span>{first ? toBucketText(first.from, timeline.unit, strings) : ""}</span>
          <span>{last && last !== first ? toBucketText(last.from, timeline.unit, strings) : ""}</span>
        </div>
        {timeline.undated > 0 ? <div className="timeline-axis justify-end!">{strings.noDate}</div> : null}
      </nav>
      {coarse.length > 0 ? (
        <p className="mt-1 text-xs text-ink-3">
          {strings.datedCoarsely}{" "}
          {coarse.map((bucket) => strings.coarse(toDateText(bucket.from, strings), bucket.count)).join(", ")}
        </p>
      ) : null}
      <Folded summary={strings.timelineTable}>
        <TimelineTable query={query} timeline={timeline} />
      </Folded>
    </figure>
  );
}

function toRangeLink(query: SearchQuery, from: string, to: string): string {
  return toLink(withChanges(query, { from, to, undated: false }));
}

function BarLink({
  query,
  bar,
  most,
  at,
  isBrushed,
}: {
  query: SearchQuery;
  bar: TimelineBar;
  most: number;
  at: number;
  isBrushed: boolean;
}) {
  const strings = useStrings();
  const height = { height: `${Math.max(3, (100 * bar.count) / most)}%` };
  const counted = strings.found(bar.count, query.group);
  // A story whose copies have different dates may stand in several buckets of one bar.
  const isSummed = query.group !== null && bar.from !== bar.to;
  const label = `${toRangeText(bar.from, bar.to, strings)}: ${isSummed ? strings.atMost(counted) : counted}`;
  if (bar.count === 0) return <span data-bar={at} data-brushed={isBrushed ? "" : undefined} />;
  const isChosen = isInside(bar, query.from, query.to);
  return (
    <a
      href={toRangeLink(query, bar.from, bar.to)}
      title={label}
      aria-label={label}
      data-bar={at}
      data-inside={isChosen ? "" : undefined}
      data-brushed={isBrushed ? "" : undefined}
      draggable={false}
    >
      <i style={height} />
    </a>
  );
}

function UndatedLink({ query, count, most }: { query: SearchQuery; count: number; most: number }) {
  const strings = useStrings();
  return (
    <a
      className="timeline-undated"
      href={toLink(withChanges(query, { from: null, to: null, undated: true }))}
      aria-label={`${strings.onlyUndated}: ${strings.number(count)}`}
      title={strings.onlyUndated}
    >
      <b>{strings.number(count)}</b>
      <i style={{ height: `${Math.max(3, (78 * count) / most)}%` }} />
    </a>
  );
}

function TimelineTable({
  query,
  timeline: { buckets, unit, undated },
}: {
  query: SearchQuery;
  timeline: Timeline;
}) {
  const strings = useStrings();
  return (
    <table className="timeline-table">
      <caption className="sr-only">{strings.timelineLabel}</caption>
      <tbody>
        {buckets.map((bucket) => (
          <tr key={`${bucket.from} ${bucket.precision}`}>
            <th scope="row">
              <a className="quiet" href={toRangeLink(query, bucket.from, toBucketEnd(bucket.from, unit))}>
                {toBucketText(bucket.from, bucket.precision === undefined ? unit : "day", strings)}
              </a>
            </th>
            <td>{strings.number(bucket.count)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{strings.dateUnknown}</th>
          <td>{strings.number(undated)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function toBucketEnd(from: string, unit: Timeline["unit"]): string {
  return unit === "decade" ? String(Number(from) + 9).padStart(4, "0") : from;
}
