import type { ComparedTimeline, Series } from "@/search/pictures/timeline-result";
import { useStrings } from "../strings/use-strings";
import { toApart, toScale } from "./chart-scale";
import { DASHES, SeriesMarker } from "./series-marker";
import { toPeriodText, toPointText, toSeriesText } from "./timeline-text";

/** Pixels, at which letters have their own size; what is wider than the page scrolls. */
const HEIGHT = 320;
/** Space at the right: for the names at the ends of lines, or for half a date where one line needs none. */
const EDGE = { top: 14, bottom: 28, left: 48, right: 176, alone: 40 } as const;
const STEP = { least: 14, most: 96 } as const;
const WIDTH = 1000;
const AXIS_LABEL = 72;
const LABEL_GAP = 18;
/** Letters of a label at the end of a line. */
const LONGEST_LABEL = 22;

/** Documents over time, one line a value with its own dashes and marks; every point opens its documents. */
export function TimelineLines({ timeline }: { timeline: ComparedTimeline }) {
  const strings = useStrings();
  const { ask, unit, series } = timeline;
  const periods = timeline.periods.filter(({ precision }) => precision === undefined);
  if (periods.length === 0) return null;
  const step = Math.min(STEP.most, Math.max(STEP.least, WIDTH / Math.max(1, periods.length - 1)));
  const end = EDGE.left + step * (periods.length - 1);
  const width = end + (series.length > 1 ? EDGE.right : EDGE.alone);
  const bottom = HEIGHT - EDGE.bottom;
  const heightOf = (one: Series, at: number): number | null => {
    const count = one.points[at]?.count ?? 0;
    const whole = timeline.whole[at] ?? 0;
    if (ask.as === "count") return count;
    return whole === 0 ? null : count / whole;
  };
  const all = series.flatMap((one) => periods.map((_, at) => heightOf(one, at) ?? 0));
  const scale = toScale(Math.max(0, ...all), ask.as === "count");
  const toX = (at: number): number => EDGE.left + at * step;
  const toY = (value: number): number => bottom - ((bottom - EDGE.top) * value) / scale.top;
  const every = Math.max(1, Math.ceil(AXIS_LABEL / step));
  const ends = series.map((one) => toY(heightOf(one, periods.length - 1) ?? 0));
  const labels = toApart(ends, LABEL_GAP, EDGE.top, bottom);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the region around it has the name.
    <svg className="compared" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path className="compared-rule" d={`M${EDGE.left} ${toY(tick)}H${end}`} />
          <text className="compared-tick" x={EDGE.left - 10} y={toY(tick) + 4} textAnchor="end">
            {ask.as === "count" ? strings.number(tick) : strings.percent(tick)}
          </text>
        </g>
      ))}
      {periods.map((period, at) =>
        at % every === 0 ? (
          <text key={period.from} className="compared-tick" x={toX(at)} y={HEIGHT - 6} textAnchor="middle">
            {toPeriodText(period, unit, strings)}
          </text>
        ) : null,
      )}
      {series.map((one, index) => (
        <path
          key={one.value}
          className="compared-line"
          strokeDasharray={DASHES[index]}
          d={toPath(
            periods.map((_, at) => heightOf(one, at)).map((value, at) => [toX(at), value]),
            toY,
          )}
        />
      ))}
      {series.map((one, index) => (
        <text key={one.value} className="compared-label" x={end + 14} y={(labels[index] ?? 0) + 4}>
          {series.length > 1 ? toShort(toSeriesText(timeline, one, strings)) : ""}
        </text>
      ))}
      {series.map((one, index) =>
        periods.map((period, at) => {
          const { count, link } = one.points[at] ?? { count: 0, link: "" };
          const value = heightOf(one, at);
          if (count === 0 || value === null) return null;
          const what = toPointText(timeline, count, at, strings);
          const label = strings.timeline.point(
            toSeriesText(timeline, one, strings),
            toPeriodText(period, unit, strings),
            what,
          );
          return (
            // The table below has the same links for the keyboard, in an order that can be followed.
            <a key={`${one.value} ${period.from}`} href={link} tabIndex={-1} aria-label={label}>
              <title>{label}</title>
              <SeriesMarker index={index} x={toX(at)} y={toY(value)} />
            </a>
          );
        }),
      )}
    </svg>
  );
}

/** A line through the values; it breaks where there is none. */
function toPath(
  points: readonly (readonly [number, number | null])[],
  toY: (value: number) => number,
): string {
  let isDrawing = false;
  return points
    .map(([x, value]) => {
      if (value === null) {
        isDrawing = false;
        return "";
      }
      const command = isDrawing ? "L" : "M";
      isDrawing = true;
      return `${command}${x.toFixed(1)} ${toY(value).toFixed(1)}`;
    })
    .join("");
}

function toShort(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1)}…`;
}
