import { FACET_KEYS, type FacetKey } from "@/search/document/facets";
import { toMostLinked } from "@/search/query/most-linked";
import {
  EVERYTHING,
  type SearchQuery,
  withChanges,
  withExclusionToggled,
  withToggled,
} from "@/search/query/query";
import { toLink } from "@/search/query/url";
import type { Strings } from "../strings/en";
import { toRangeText } from "../ui/dates";
import { toValueText } from "../ui/value-text";

/** One filter of the search, and the search without it. */
export type Chip = {
  readonly field: string;
  readonly value: string;
  readonly isExcluded: boolean;
  readonly without: string;
  /** The search that excludes it where it is chosen, and chooses it where it is excluded; null where that cannot be. */
  readonly turned: string | null;
};

/** The address of a search. */
export type ToHref = (query: SearchQuery) => string;

/** A chip has two links. */
const LINKS_OF_CHIP = 2;

/**
 * Every chosen and excluded value and every range of dates, in the order of the link; where the links of very many values
 * would fill the page, the first of them, and how many more there are.
 */
export function toChips(
  query: SearchQuery,
  strings: Strings,
  toHref: ToHref = toLink,
): { readonly chips: readonly Chip[]; readonly more: number } {
  const values = [
    ...FACET_KEYS.flatMap((key) => query.chosen[key].map((value) => ({ key, value, isExcluded: false }))),
    ...FACET_KEYS.flatMap((key) => query.excluded[key].map((value) => ({ key, value, isExcluded: true }))),
  ];
  const shown = values.slice(0, toMostLinked(query, values.length, LINKS_OF_CHIP));
  const ofValues = shown.map(({ key, value, isExcluded }) =>
    toValueChip(query, key, value, isExcluded, strings, toHref),
  );
  return {
    chips: [...ofValues, ...toDateChips(query, strings, toHref)],
    more: values.length - shown.length,
  };
}

function toValueChip(
  query: SearchQuery,
  key: FacetKey,
  value: string,
  isExcluded: boolean,
  strings: Strings,
  toHref: ToHref,
): Chip {
  const change = isExcluded ? withExclusionToggled : withToggled;
  return {
    field: strings.fields[key],
    value: toValueText(key, value, strings),
    isExcluded,
    without: toHref(change(query, key, value)),
    turned: toHref((isExcluded ? withToggled : withExclusionToggled)(query, key, value)),
  };
}

function toDateChips(query: SearchQuery, strings: Strings, toHref: ToHref): readonly Chip[] {
  const isRange = query.from !== null || query.to !== null;
  const chips: Chip[] = [];
  const put = (field: string, value: string, changes: Partial<SearchQuery>): void => {
    chips.push({
      field,
      value,
      isExcluded: false,
      without: toHref(withChanges(query, changes)),
      turned: null,
    });
  };
  if (isRange) {
    const range = toRangeText(query.from, query.to, strings);
    const text = query.undated ? `${range} ${strings.withUndated}` : range;
    put(strings.fieldPublished, text, { from: null, to: null, undated: false });
  } else if (query.undated) put(strings.fieldPublished, strings.withoutDate, { undated: false });
  if (query.mentionedFrom !== null || query.mentionedTo !== null)
    put(strings.fieldMentioned, toRangeText(query.mentionedFrom, query.mentionedTo, strings), {
      mentionedFrom: null,
      mentionedTo: null,
    });
  if (query.possible) put("", strings.possibleToo, { possible: false });
  if (query.close) put("", strings.closeJoined, { close: false });
  if (!query.meaning) put("", strings.closeByWords, { meaning: true });
  if (query.group !== null) put("", strings.storiesGrouped, { group: null });
  return chips;
}

/** The search by its words alone. */
export function toWordsOnly(query: SearchQuery, toHref: ToHref = toLink): string {
  return toHref({ ...EVERYTHING, text: query.text, sort: query.sort, size: query.size });
}
