import type { Names } from "../collection/names";
import { toCoarse } from "../collection/value-book";
import type { Stance } from "../document/document";
import { type FacetKey, fieldOf, MOST_FACET_VALUES } from "../document/facets";
import { MATRIX_STANCES, toStanceParts } from "../document/stance-value";
import type { ViewAnswer } from "../meilisearch/stored";
import { withCarrying } from "../query/narrowed";
import { type SearchQuery, withChanges } from "../query/query";
import { byEntryCount } from "../text/by-count";
import type { Carried } from "./counting";

/** A row as it is requested. */
export type RowRequest = {
  readonly name: string | null;
  /** What its documents carry. */
  readonly carrying: readonly Carried[];
  /** How many there are, by the values of `field`, where the counts of the search itself say it; otherwise null. */
  readonly answer: ViewAnswer | null;
  /** The facet its stances are values of, and their field. */
  readonly key: Extract<FacetKey, "stance" | "voice">;
  readonly field: string;
  /** The value of a stance on a target. */
  readonly toValue: (stance: Stance, target: string) => string;
  /** The query that its cells narrow. */
  readonly query: SearchQuery;
  /** The query of the row itself, given those of its values that something carries. */
  readonly toQuery: (values: readonly string[]) => SearchQuery;
};

/** What rows of stances have in common. */
function toStanceRow(query: SearchQuery): Pick<RowRequest, "key" | "field" | "toValue"> {
  return { key: "stance", field: fieldOf("stance", query), toValue: toStanceValue };
}

function toStanceValue(stance: Stance, target: string): string {
  return `${stance}:${target}`;
}

/** All documents of a search, which are counted already. */
export function toAllRow(query: SearchQuery, base: ViewAnswer | undefined): RowRequest {
  const [carrying, answer] = [[], base ?? null];
  return {
    ...toStanceRow(query),
    name: null,
    carrying,
    answer,
    query,
    toQuery: () => withChanges(query, {}),
  };
}

/** The documents of a publisher. */
export function toPublisherRow(query: SearchQuery, name: string): RowRequest {
  const narrowed = withCarrying(query, "publisher", [name]);
  return {
    ...toStanceRow(query),
    name,
    carrying: [{ field: "publisher", values: [name] }],
    answer: null,
    query: narrowed,
    toQuery: () => narrowed,
  };
}

/** The documents in which a holder has a stance on one of the targets; `known` are all voices of the search, where that is known. */
export function toVoiceRow(
  query: SearchQuery,
  name: string,
  targets: readonly string[],
  known: VoiceCounts | null,
): RowRequest {
  const field = fieldOf("voice", query);
  const toValue = (stance: Stance, target: string): string => `${name} ${toStanceValue(stance, target)}`;
  const values = targets.flatMap((target) => MATRIX_STANCES.map((stance) => toValue(stance, target)));
  const carried = known === null ? values : values.filter((value) => known.has(value));
  const [only = "", ...more] = carried;
  const count = more.length === 0 ? known?.get(only) : undefined;
  return {
    name,
    carrying: [{ field, values: carried }],
    answer: count === undefined ? null : toAnswer(field, only, count),
    key: "voice",
    field,
    toValue,
    query,
    toQuery: (some) => withCarrying(query, "voice", some.length > 0 ? some : values),
  };
}

/** What the engine would say of the documents that carry this value. */
function toAnswer(field: string, value: string, count: number): ViewAnswer {
  return { hits: [], total: count, counts: { [field]: { [value]: count } }, exact: true, took: 0 };
}

/** How many documents carry each value of a voice. */
type VoiceCounts = ReadonlyMap<string, number>;

/**
 * All values of voices that the engine can find under the search; null where it may find others, since it did not name all of them, or
 * takes two of their names for one.
 */
export function toKnownVoices(query: SearchQuery, base: ViewAnswer | undefined): VoiceCounts | null {
  const counts = new Map(Object.entries(base?.counts[fieldOf("voice", query)] ?? {}));
  if (base?.exact !== true || counts.size >= MOST_FACET_VALUES) return null;
  const parts = [...counts.keys()].flatMap((value) => toStanceParts(value) ?? []);
  const isClear = (names: ReadonlySet<string>): boolean =>
    new Set(Array.from(names, toCoarse)).size === names.size;
  const areClear =
    isClear(new Set(parts.map(({ holder }) => holder))) &&
    isClear(new Set(parts.map(({ target }) => target)));
  return areClear ? counts : null;
}

/** Targets with a stance under the search, as far as they are offered: those of most documents first, then those that voices alone speak of. */
export function toTargets(
  query: SearchQuery,
  base: ViewAnswer | undefined,
  { table }: Pick<Names, "table">,
): readonly string[] {
  const sums = new Map<string, { stanced: number; voiced: number }>();
  const add = (field: string, kind: "stanced" | "voiced"): void => {
    for (const [value, count] of Object.entries(base?.counts[field] ?? {})) {
      const target = toStanceParts(value)?.target;
      if (target === undefined || count === 0 || table.isUnoffered(target)) continue;
      const known = sums.get(target) ?? { stanced: 0, voiced: 0 };
      sums.set(target, { ...known, [kind]: known[kind] + count });
    }
  };
  add(fieldOf("stance", query), "stanced");
  add(fieldOf("voice", query), "voiced");
  return [...sums]
    .sort(([a, x], [b, y]) => y.stanced - x.stanced || y.voiced - x.voiced || (a < b ? -1 : 1))
    .map(([target]) => target);
}

/** Holders of a stance on one of the targets, those with most stances first. */
export function toHolders(
  query: SearchQuery,
  base: ViewAnswer | undefined,
  targets: readonly string[],
): readonly string[] {
  const sums = new Map<string, number>();
  for (const [value, count] of Object.entries(base?.counts[fieldOf("voice", query)] ?? {})) {
    const parts = toStanceParts(value);
    if (parts !== null && count > 0 && targets.includes(parts.target))
      sums.set(parts.holder, (sums.get(parts.holder) ?? 0) + count);
  }
  return [...sums].sort(byEntryCount).map(([holder]) => holder);
}
