"use client";

import type { ComparedTimeline } from "@/search/pictures/timeline-result";
import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { NoPicture } from "./picture-page";
import { SeriesSample } from "./series-marker";
import { TimelineChoice } from "./timeline-choice";
import { TimelineLines } from "./timeline-lines";
import { TimelineTable } from "./timeline-table";
import { toPeriodText, toPointText, toSeriesText } from "./timeline-text";

/** A search over time: what to compare, the picture, what it leaves out, and the table that says the same. */
export function TimelinePage({ query, timeline }: { query: SearchQuery; timeline: ComparedTimeline }) {
  const strings = useStrings();
  return (
    <>
      <p className="mb-3 max-w-measure text-ink-2">{strings.timeline.intro}</p>
      <TimelineChoice query={query} timeline={timeline} />
      <ul className="mb-3 flex flex-wrap gap-x-8 gap-y-2">
        {timeline.series.map((one, index) => (
          <li key={one.value} className="flex items-start gap-2">
            <SeriesSample index={index} />
            <span>
              <b className="font-semibold">{toSeriesText(timeline, one, strings)}</b>
              <span className="block text-ink-2">
                {one.total.count === 0 ? (
                  strings.found(0, query.group)
                ) : (
                  <a href={one.total.link}>{strings.found(one.total.count, query.group)}</a>
                )}
                {one.undated.count === 0 ? null : (
                  <>
                    {", "}
                    <a href={one.undated.link}>
                      {strings.timeline.undated(strings.number(one.undated.count))}
                    </a>
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {timeline.periods.length === 0 ? (
        <NoPicture title={strings.timeline.noneDated} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <section className="picture-region from-its-end" tabIndex={0} aria-label={strings.timeline.chart}>
          <TimelineLines timeline={timeline} />
        </section>
      )}
      <Coarse timeline={timeline} />
      <TimelineTable timeline={timeline} />
    </>
  );
}

/** Documents whose date is coarser than the picture's unit have no place on it. */
function Coarse({ timeline }: { timeline: ComparedTimeline }) {
  const strings = useStrings();
  const rows = timeline.periods.flatMap((period, at) =>
    period.precision === undefined
      ? []
      : timeline.series.flatMap((one) => {
          const { count, link } = one.points[at] ?? { count: 0, link: "" };
          return count === 0 ? [] : [{ period, at, one, count, link }];
        }),
  );
  if (rows.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-2">
      {rows.map(({ period, at, one, count, link }) => (
        <li key={`${period.from} ${one.value}`}>
          <a className="inline-block min-h-6" href={link}>
            {strings.timeline.point(
              toSeriesText(timeline, one, strings),
              toPeriodText(period, timeline.unit, strings),
              toPointText(timeline, count, at, strings),
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
