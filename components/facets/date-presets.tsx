import { type SearchQuery, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { useStrings } from "../strings/use-strings";

/** Ranges that end today, as they stay in the link. */
const PRESETS = [
  ["-7d", "pastWeek"],
  ["-1m", "pastMonth"],
  ["-1y", "pastYear"],
] as const;

/** The usual ranges up to today. In a link they stay relative: tomorrow the range ends a day later. */
export function DatePresets({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  return (
    <p className="mb-1 flex flex-wrap gap-x-3 text-xs">
      {PRESETS.map(([from, name]) => {
        const isChosen = query.from === from && query.to === null;
        const changes = isChosen ? { from: null } : { from, to: null, undated: false };
        return (
          <a
            key={from}
            className={isChosen ? "target font-semibold" : "quiet target text-ink-2"}
            href={toLink(withChanges(query, changes))}
            aria-current={isChosen ? "true" : undefined}
          >
            {strings[name]}
          </a>
        );
      })}
    </p>
  );
}
