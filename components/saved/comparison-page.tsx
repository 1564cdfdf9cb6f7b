"use client";

import type { SetComparison, SetPart } from "@/search/pictures/set-comparison-result";
import type { ComparedTimeline } from "@/search/pictures/timeline-result";
import { toSavedPath } from "@/search/query/paths";
import { EVERYTHING } from "@/search/query/query";
import type { SavedSearch } from "@/search/query/saved-search";
import { fromLink } from "@/search/query/url";
import { SeriesSample } from "../pictures/series-marker";
import { TimelineLines } from "../pictures/timeline-lines";
import { TimelineTable } from "../pictures/timeline-table";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { Length } from "../ui/length";
import { DifferenceTables } from "./difference-tables";
import { QueryWords } from "./query-words";

/** Saved searches side by side: what they share, over time, and how they differ. */
export function ComparisonPage({
  searches,
  comparison,
  as,
}: {
  searches: readonly SavedSearch[];
  comparison: SetComparison;
  as: "count" | "share";
}) {
  const strings = useStrings();
  const names = new Map(searches.map(({ slug, name }) => [slug, name]));
  return (
    <>
      <h1 className="saved-title">{strings.saved.comparison}</h1>
      <ul className="mb-4 grid gap-2">
        {searches.map(({ slug, name, link }, index) => (
          <li key={slug} className="flex items-start gap-2">
            <SeriesSample index={index} />
            <span>
              <a className="font-semibold" href={toSavedPath(slug)}>
                {name}
              </a>
              <span className="block">
                <QueryWords query={fromLink(link).query} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Parts comparison={comparison} names={names} />
      <OverTime comparison={comparison} names={names} as={as} />
      <DifferenceTables comparison={comparison} names={names} />
    </>
  );
}

type Names = ReadonlyMap<string, string>;

function Parts({ comparison: { parts, slugs, exact }, names }: { comparison: SetComparison; names: Names }) {
  const strings = useStrings();
  const most = Math.max(1, ...parts.map(({ count }) => count));
  return (
    <section aria-labelledby="parts-title">
      <h2 id="parts-title" className="saved-heading">
        {strings.saved.parts}{" "}
        <span className="font-sans text-sm font-normal text-ink-3">
          {exact ? strings.exact : strings.inexact}
        </span>
      </h2>
      <table className="figures saved-parts">
        <tbody>
          {parts.map((part) => (
            <tr key={part.in.join(" ")}>
              <th scope="row">{toPartText(part, slugs, names, strings)}</th>
              <td>{part.count === 0 ? "0" : <a href={part.link}>{strings.found(part.count, null)}</a>}</td>
              <td className="saved-bar-cell" aria-hidden="true">
                <Length className="saved-bar" along="width" percent={(100 * part.count) / most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function toPartText(part: SetPart, slugs: readonly string[], names: Names, strings: Strings): string {
  const [only = "", ...more] = part.in.map((slug) => names.get(slug) ?? slug);
  if (more.length === 0) return strings.saved.onlyIn(only);
  if (part.in.length === slugs.length) return strings.saved.inAll;
  return strings.saved.inJust([only, ...more]);
}

function OverTime({
  comparison,
  names,
  as,
}: {
  comparison: SetComparison;
  names: Names;
  as: "count" | "share";
}) {
  const strings = useStrings();
  const timeline = toTimeline(comparison, names, as);
  const params = new URLSearchParams(comparison.slugs.map((slug, at) => ["abcd"[at] ?? "", slug]));
  if (timeline.periods.length === 0) return null;
  return (
    <section aria-labelledby="time-title" className="mt-6">
      <h2 id="time-title" className="saved-heading">
        {strings.saved.overTime}
      </h2>
      <nav className="segments mb-2" aria-label={strings.timeline.asLabel}>
        {(["count", "share"] as const).map((one) => (
          <a
            key={one}
            href={`/compare?${params}${one === "share" ? "&as=share" : ""}`}
            aria-current={as === one ? "true" : undefined}
          >
            {strings.timeline.as[one]}
          </a>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="picture-region from-its-end" tabIndex={0} aria-label={strings.timeline.chart}>
        <TimelineLines timeline={timeline} />
      </section>
      <TimelineTable timeline={timeline} />
    </section>
  );
}

/** The same as the timeline page draws it. */
function toTimeline(comparison: SetComparison, names: Names, as: "count" | "share"): ComparedTimeline {
  const { exact, unit, periods, whole } = comparison;
  return {
    query: EVERYTHING,
    notices: [],
    total: comparison.parts.reduce((sum, { count }) => sum + count, 0),
    exact,
    unit,
    ask: { as, by: null, values: [] },
    offered: [],
    periods,
    whole,
    series: comparison.series.map(({ slug, ...one }) => ({
      ...one,
      value: slug,
      label: names.get(slug) ?? slug,
    })),
  };
}
