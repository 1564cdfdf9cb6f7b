import type { SearchQuery } from "@/search/query";
import { ChipView } from "./chip";
import { Icon } from "./icons";
import { toQueryParts } from "./query-parts";
import { toChips, toWordsOnly } from "./to-chips";
import { useStrings } from "./use-strings";

/** Everything that makes the search, in parts: those of its text, and what narrows it besides. */
export function Chips({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  const parts = toQueryParts(query);
  const chips = toChips(query, strings);
  return (
    <div className="chips">
      <a className="button only-phone" href="#filters">
        <Icon name="filter" />
        {strings.filtersChosen(chips.length)}
      </a>
      {parts.length + chips.length > 0 ? (
        <ul className="contents" aria-label={strings.chosenFilters}>
          {parts.map(({ text, ...part }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text may have the same part twice.
            <li key={`${at} ${text}`} className="flex max-w-full">
              <ChipView field="" text={text} isText {...part} />
            </li>
          ))}
          {chips.map(({ value, ...chip }) => (
            <li key={`${chip.field} ${value} ${chip.isExcluded}`} className="flex max-w-full">
              <ChipView text={value} {...chip} />
            </li>
          ))}
        </ul>
      ) : null}
      {chips.length > 1 ? (
        <a className="quiet px-1 text-ink-3" href={toWordsOnly(query)}>
          {strings.clear}
        </a>
      ) : null}
    </div>
  );
}
