/** How the line of each series is dashed: unbroken, long, dotted, dash and dot. */
export const DASHES = ["none", "8 5", "2 4", "9 4 2 4"] as const;

const SHAPES = [
  "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z",
  "M-3.6-3.6H3.6V3.6H-3.6Z",
  "M0-4.8L4.6 3.4H-4.6Z",
  "M0-5L5 0L0 5L-5 0Z",
] as const;

/** The mark of a series at a place: disc, square, triangle or diamond; every other one is hollow. */
export function SeriesMarker({ index, x, y }: { index: number; x: number; y: number }) {
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r="9" fill="transparent" />
      <path className="compared-mark" data-hollow={index % 2 === 1 ? "" : undefined} d={SHAPES[index]} />
    </g>
  );
}

/** The line and mark of a series beside its name. */
export function SeriesSample({ index }: { index: number }) {
  return (
    <svg className="compared-sample" width="40" height="14" viewBox="0 0 40 14" aria-hidden="true">
      <path className="compared-line" strokeDasharray={DASHES[index]} d="M1 7H39" />
      <SeriesMarker index={index} x={20} y={7} />
    </svg>
  );
}
