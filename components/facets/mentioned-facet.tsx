import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type SearchQuery, withChanges } from "@/search/query/query";
import { toMentionedOptions } from "../client/requests";
import { useStrings } from "../strings/use-strings";
import { DateChart } from "./date-chart";
import { RangeForm } from "./range-form";

/** The times that documents speak of: the bars are fetched when someone opens it, the form works by itself. */
export function MentionedFacet({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  const isChosen = query.mentionedFrom !== null || query.mentionedTo !== null;
  const [isOpen, setIsOpen] = useState(isChosen);
  return (
    <details open={isChosen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="more ml-0!">{strings.mentionedHint}</summary>
      <div className="pt-1">
        {isOpen ? <MentionedChart query={query} /> : null}
        <RangeForm
          query={query}
          names={["mentioned.from", "mentioned.to"]}
          values={[query.mentionedFrom, query.mentionedTo]}
          label={strings.mentioned}
        />
      </div>
    </details>
  );
}

function MentionedChart({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  const { data, error } = useQuery(toMentionedOptions(query));
  // Empty until the bars come: a page without script requests none.
  if (data === undefined)
    return <p className="timeline-waiting scripted text-ink-3">{error === null ? "" : strings.notCounted}</p>;
  return (
    <DateChart
      query={query}
      timeline={data.timeline}
      kind={{
        label: strings.mentionedLabel,
        from: query.mentionedFrom,
        to: query.mentionedTo,
        within: (mentionedFrom, mentionedTo) => withChanges(query, { mentionedFrom, mentionedTo }),
        undated: { short: strings.noTime, long: strings.speaksOfNoTime, way: null },
        isManifold: true,
      }}
    />
  );
}
