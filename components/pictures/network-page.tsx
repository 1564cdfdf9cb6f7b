"use client";

import type { ActorNetwork } from "@/search/pictures/network";
import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { toMoreText } from "./more-text";
import { NetworkChart } from "./network-chart";
import type { NetworkLayout, NetworkShape } from "./network-layout";
import { NoPicture } from "./picture-page";

const SHAPES = ["wide", "tall"] as const satisfies readonly NetworkShape[];

/** Who appears together: the picture, what it leaves out, and the tables that say the same. */
export function NetworkPage({
  query,
  network,
  layouts,
}: {
  query: SearchQuery;
  network: ActorNetwork;
  /** Made on the server, so that no browser loads what makes them. */
  layouts: Readonly<Record<NetworkShape, NetworkLayout>>;
}) {
  const strings = useStrings();
  const { actors, pairs, morePairs } = network;
  if (actors.length === 0) return <NoPicture title={strings.network.none} />;
  const more = toMoreText(network.moreActors, strings);
  const left = [
    ...(more === null ? [] : [strings.network.moreActors(more)]),
    ...(morePairs === 0 ? [] : [strings.network.morePairs(morePairs)]),
    ...(pairs.length === 0 ? [strings.network.noPairs] : []),
  ];
  return (
    <>
      <p className="mb-3 max-w-measure text-ink-2">{strings.network.intro}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="picture-region" tabIndex={0} aria-label={strings.network.chart}>
        {SHAPES.map((shape) => (
          <NetworkChart key={shape} network={network} query={query} shape={shape} layout={layouts[shape]} />
        ))}
      </section>
      {left.length === 0 ? null : <p className="mt-2 text-xs text-ink-3">{left.join(" ")}</p>}
      <details className="mt-3">
        <summary className="more ml-0!">{strings.pages.asTable}</summary>
        <div className="flex flex-wrap gap-x-12 gap-y-4">
          <Figures
            title={strings.network.pairs}
            rows={pairs.map(({ names: [one, other], documents }) => ({
              name: strings.network.pair(one, other),
              ...documents,
            }))}
          />
          <Figures
            title={strings.network.actors}
            rows={actors.map(({ name, documents }) => ({ name, ...documents }))}
          />
        </div>
      </details>
    </>
  );
}

function Figures({
  title,
  rows,
}: {
  title: string;
  rows: readonly { readonly name: string; readonly count: number; readonly link: string }[];
}) {
  const strings = useStrings();
  if (rows.length === 0) return null;
  return (
    <table className="figures self-start">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{strings.network.documents}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count, link }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <a href={link} aria-label={strings.pages.of(count, name)}>
                {strings.number(count)}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
