import type { SearchQuery } from "@/search/query";
import { Icon } from "./icons";
import { strings } from "./strings";
import { type Chip, type ToHref, toChips, toWordsOnly } from "./to-chips";

/** Everything that narrows the search besides its words; each chip is the way back from it. */
export function Chips({
  query,
  toHref,
}: {
  query: SearchQuery /** Where the ways back lead; the search page unless said otherwise. */;
  toHref?: ToHref;
}) {
  const chips = toChips(query, toHref);
  return (
    <div className="mb-3 flex flex-wrap items-center gap-1.5 empty:hidden">
      {toHref === undefined ? (
        <a className="button only-phone" href="#filters">
          <Icon name="filter" />
          {strings.filtersChosen(chips.length)}
        </a>
      ) : null}
      {chips.length > 0 ? (
        <ul className="contents" aria-label={strings.chosenFilters}>
          {chips.map((chip) => (
            <li key={`${chip.field} ${chip.value} ${chip.isExcluded}`} className="flex max-w-full">
              <ChipLink chip={chip} />
            </li>
          ))}
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

function ChipLink({ chip }: { chip: Chip }) {
  return (
    <a className={`chip ${chip.isExcluded ? "chip-not" : ""}`} href={chip.without}>
      <span className="sr-only">{strings.remove} </span>
      <span className="min-w-0 text-ink-3">
        {chip.isExcluded ? `${strings.not} ` : ""}
        {chip.field} <b className="ml-0.5 text-ink">{chip.value}</b>
      </span>
      <Icon name="cross" />
    </a>
  );
}
