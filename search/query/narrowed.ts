import { toAbsoluteDate, toDays } from "../document/dates";
import type { FacetKey } from "../document/facets";
import { toSortedValues } from "../text/sorted-values";
import { type SearchQuery, withAll, withChanges } from "./query";
import { type FieldLeaf, type QueryNode, toGroup, toNot, toQueryText } from "./tree";
import { openLinks, toLink, toRead } from "./url";

/** The queries that figures link to: each finds just the documents of a query that also fit one thing more. */

/**
 * The query narrowed to documents that carry any of the values of a facet. What is chosen already still holds; where
 * choices cannot say both, the text does.
 */
export function withCarrying(query: SearchQuery, key: FacetKey, values: readonly string[]): SearchQuery {
  const chosen = query.chosen[key];
  const choose = (next: readonly string[], all: boolean): SearchQuery =>
    withAll(withChanges(query, { chosen: { ...query.chosen, [key]: toSortedValues(next) } }), key, all);
  const isAll = query.all.includes(key) && chosen.length > 1;
  if (chosen.length === 0) return choose(values, false);
  if (isAll && chosen.some((value) => values.includes(value))) return withChanges(query, {});
  if (!isAll && values.every((value) => chosen.includes(value))) return choose(values, false);
  if (!isAll && chosen.every((value) => values.includes(value))) return choose(chosen, false);
  if (values.length === 1 && (isAll || chosen.length === 1)) return choose([...chosen, ...values], true);
  return withText(query, [
    toGroup(
      "or",
      values.map((value) => toLeaf({ kind: "tag", facet: key, value: value.replaceAll('"', " ") })),
    ),
  ]);
}

/** The links of `withCarrying`, for one list of values after the other. */
export function openCarryingLinks(query: SearchQuery, key: FacetKey): (values: readonly string[]) => string {
  if (query.chosen[key].length > 0) return (values) => toLink(withCarrying(query, key, values));
  const toChosen = openLinks(withAll(query, key, false), "chosen", key);
  return (values) => toChosen(toSortedValues(values));
}

/** The links of a query narrowed to documents that carry none of the values of a facet, likewise. */
export function openWithoutLinks(query: SearchQuery, key: FacetKey): (values: readonly string[]) => string {
  const toExcluded = openLinks(withChanges(query, {}), "excluded", key);
  return (values) => toExcluded(toSortedValues([...query.excluded[key], ...values]));
}

/** The query narrowed to documents published from one partial date to another, within the range of the query. */
export function withinDates(query: SearchQuery, from: string, to: string, now: Date): SearchQuery {
  const absolute = (date: string | null): string | null => (date === null ? null : toAbsoluteDate(date, now));
  const [first, last] = [absolute(query.from), absolute(query.to)];
  return withChanges(query, {
    from: first !== null && toDays(first).from > toDays(from).from ? first : from,
    to: last !== null && toDays(last).to < toDays(to).to ? last : to,
    undated: false,
  });
}

/** The query narrowed to documents whose date is known no closer than this year or month. */
export function withDatedOnly(query: SearchQuery, date: string): SearchQuery {
  const { from, to } = toDays(date);
  const leaf = (field: "date" | "before" | "after", first: string | null, last: string | null): QueryNode =>
    toLeaf({ kind: "date", field, from: first, to: last });
  return withText(query, [
    leaf("date", date, date),
    toNot(leaf("before", null, toDayText(to))),
    toNot(leaf("after", toDayText(from), null)),
  ]);
}

/** The query narrowed to documents without a date. */
export function withUndatedOnly(query: SearchQuery): SearchQuery {
  return withChanges(query, { from: null, to: null, undated: true });
}

function toDayText(day: number): string {
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

type WithoutPlace<Leaf> = Leaf extends FieldLeaf ? Omit<Leaf, "at"> : never;

function toLeaf(leaf: WithoutPlace<FieldLeaf>): QueryNode {
  return { ...leaf, at: [0, 0] };
}

function withText(query: SearchQuery, parts: readonly (QueryNode | null)[]): SearchQuery {
  const all = [toRead(query).tree, ...parts].filter((part) => part !== null);
  return withChanges(query, { text: toQueryText(toGroup("and", all)) });
}
