import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";
import { ChipView } from "./chip";
import { toQueryParts } from "./query-parts";
import { type ToHref, toChips, toWordsOnly } from "./to-chips";

/** All parts of the search: those of its text, and the filters. */
export function Chips({
  query,
  toHref,
}: {
  query: SearchQuery;
  /** Where other searches are shown; on the search page unless said otherwise. */
  toHref?: ToHref;
}) {
  const strings = useStrings();
  const { parts, more: moreParts } = toQueryParts(query, toHref);
  const { chips, more: moreValues } = toChips(query, strings, toHref);
  const more = moreParts + moreValues;
  return (
    <div className="chips">
      {toHref === undefined ? (
        <a className="button only-phone" href="#filters">
          <Icon name="filter" />
          {strings.filtersChosen(chips.length + moreValues)}
        </a>
      ) : null}
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
          {more > 0 ? (
            <li className="self-center text-xs text-ink-3">{strings.notShownSinceLong(more)}</li>
          ) : null}
        </ul>
      ) : null}
      {chips.length > 1 ? (
        <a className="quiet px-1 text-ink-3" href={toWordsOnly(query, toHref)}>
          {strings.clear}
        </a>
      ) : null}
    </div>
  );
}
