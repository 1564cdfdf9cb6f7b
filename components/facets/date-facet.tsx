import type { Timeline } from "@/search/answer/result";
import { type SearchQuery, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { useStrings } from "../strings/use-strings";
import { CheckLink } from "../ui/check-link";
import { DateChart } from "./date-chart";
import { DatePresets } from "./date-presets";
import { MentionedFacet } from "./mentioned-facet";
import { RangeForm } from "./range-form";

/** When documents were published and what times they speak of; forms that work by themselves. */
export function DateFacet({ query, timeline }: { query: SearchQuery; timeline: Timeline }) {
  const strings = useStrings();
  const isRange = query.from !== null || query.to !== null;
  return (
    <section className="facet" aria-labelledby="facet-when">
      <div className="facet-head">
        <h2 id="facet-when">{strings.when}</h2>
      </div>
      <DateChart
        query={query}
        timeline={timeline}
        kind={{
          label: strings.timelineLabel,
          from: query.from,
          to: query.to,
          within: (from, to) => withChanges(query, { from, to, undated: false }),
          undated: {
            short: strings.noDate,
            long: strings.dateUnknown,
            way: {
              href: toLink(withChanges(query, { from: null, to: null, undated: true })),
              label: strings.onlyUndated,
            },
          },
          isManifold: false,
        }}
      />
      <RangeForm
        query={query}
        names={["from", "to"]}
        values={[query.from, query.to]}
        label={strings.published}
      />
      <DatePresets query={query} />
      {isRange ? (
        <CheckLink
          href={toLink(withChanges(query, { undated: !query.undated }))}
          isChecked={query.undated}
          label={strings.keepUndated}
        />
      ) : null}
      <MentionedFacet query={query} />
    </section>
  );
}
