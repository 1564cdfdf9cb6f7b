import type { ActorNetwork } from "@/search/pictures/network";
import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import type { NetworkLayout, NetworkShape } from "./network-layout";

/** Lines are so thick, in pixels. */
const LINE = { least: 1, most: 7 } as const;

/** Actors as discs, pairs as lines, both links. It stands still. */
export function NetworkChart({
  network,
  query,
  shape,
  layout: { width, height, places },
}: {
  network: ActorNetwork;
  query: SearchQuery;
  shape: NetworkShape;
  layout: NetworkLayout;
}) {
  const strings = useStrings();
  const { actors, pairs } = network;
  const at = new Map(actors.map(({ name }, index) => [name, places[index]]));
  const strongest = Math.max(1, ...pairs.map(({ documents }) => documents.count));
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the region around it has the name.
    <svg
      className={`network network-${shape}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {pairs.toReversed().map(({ names: [one, other], documents }) => {
        const [from, to] = [at.get(one), at.get(other)];
        if (from === undefined || to === undefined) return null;
        const what = strings.found(documents.count, query.group);
        const label = `${strings.network.pair(one, other)}: ${what}`;
        const weight = documents.count / strongest;
        const line = `M${from.x} ${from.y}L${to.x} ${to.y}`;
        return (
          // The table below has the same links for the keyboard, in an order that can be followed.
          <a key={label} className="network-pair" href={documents.link} tabIndex={-1} aria-label={label}>
            <title>{label}</title>
            <path className="network-reach" d={line} />
            <path
              className="network-line"
              d={line}
              strokeWidth={(LINE.least + (LINE.most - LINE.least) * weight).toFixed(1)}
            />
          </a>
        );
      })}
      {actors.map(({ name, documents }, index) => {
        const { x, y, radius, drawn } = places[index] ?? { x: 0, y: 0, radius: 0, drawn: "" };
        const label = `${name}: ${strings.found(documents.count, query.group)}`;
        return (
          <a key={name} className="network-actor" href={documents.link} aria-label={label}>
            <title>{label}</title>
            <circle r="13" cx={x} cy={y} fill="transparent" />
            <circle className="network-disc" cx={x} cy={y} r={radius.toFixed(1)} />
            <text x={x} y={y + radius + 13} textAnchor="middle">
              {drawn}
            </text>
          </a>
        );
      })}
    </svg>
  );
}
