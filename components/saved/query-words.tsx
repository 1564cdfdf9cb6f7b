import type { SearchQuery } from "@/search/query/query";
import { toChips } from "../frame/to-chips";
import { useStrings } from "../strings/use-strings";

/** The search of a saved link, in one line. */
export function QueryWords({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  const { chips: first, more } = toChips(query, strings);
  const chips = first.map(({ field, value, isExcluded }) =>
    `${isExcluded ? `${strings.not} ` : ""}${field} ${value}`.trim(),
  );
  if (more > 0) chips.push(strings.notShownSinceLong(more));
  return (
    <span className="wrap-anywhere">
      {query.text === "" ? null : <code className="font-mono text-sm">{query.text}</code>}
      {query.text === "" && chips.length === 0 ? strings.titleOfAll : null}
      <span className="text-ink-2">
        {query.text !== "" && chips.length > 0 ? " · " : ""}
        {chips.join(" · ")}
      </span>
    </span>
  );
}
