import type { ComparedTimeline } from "@/search/pictures/timeline-result";
import { useStrings } from "../strings/use-strings";
import { toPeriodText, toPointText, toSeriesText } from "./timeline-text";

/** The same figures as the picture, each a link. */
export function TimelineTable({ timeline }: { timeline: ComparedTimeline }) {
  const strings = useStrings();
  const { periods, series, unit, ask } = timeline;
  return (
    <details className="mt-3">
      <summary className="more ml-0!">{strings.pages.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="picture-region" tabIndex={0} aria-label={strings.timeline.chart}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{strings.timeline.period}</th>
              {series.map((one) => (
                <th key={one.value} scope="col">
                  {toSeriesText(timeline, one, strings)}
                </th>
              ))}
              {ask.as === "share" ? <th scope="col">{strings.timeline.allOfTime}</th> : null}
            </tr>
          </thead>
          <tbody>
            {periods.map((period, at) => (
              <tr key={`${period.from} ${period.precision}`}>
                <th scope="row">{toPeriodText(period, unit, strings)}</th>
                {series.map(({ value, points }) => {
                  const { count, link } = points[at] ?? { count: 0, link: "" };
                  return (
                    <td key={value}>
                      {count === 0 ? "0" : <a href={link}>{toPointText(timeline, count, at, strings)}</a>}
                    </td>
                  );
                })}
                {ask.as === "share" ? <td>{strings.number(timeline.whole[at] ?? 0)}</td> : null}
              </tr>
            ))}
            <tr>
              <th scope="row">{strings.dateUnknown}</th>
              {series.map(({ value, undated: { count, link } }) => (
                <td key={value}>{count === 0 ? "0" : <a href={link}>{strings.number(count)}</a>}</td>
              ))}
              {ask.as === "share" ? <td /> : null}
            </tr>
          </tbody>
        </table>
      </section>
    </details>
  );
}
