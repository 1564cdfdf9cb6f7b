import { MOST_FACET_VALUES } from "@/search/document/facets";
import { toDocumentSettings } from "@/search/meilisearch/index-settings";

/** How many documents carry each value. */
type Counts = Readonly<Record<string, number>>;

/** Counts of several fields. */
export type FieldCounts = Readonly<Record<string, Counts>>;

/** A node counts so many values of a field, so that of those that all together count most none is cut off by one of them. */
export const MOST_NODE_VALUES = 20_000;

const { sortFacetValuesBy: ORDERS }: { readonly sortFacetValuesBy: Readonly<Record<string, string>> } =
  toDocumentSettings(null).faceting;

/** What one engine with all documents would count. Not `exact` where a node may have cut off what counts. */
export function mergeCounts(all: readonly FieldCounts[]): {
  readonly counts: FieldCounts;
  readonly exact: boolean;
} {
  const fields = [...new Set(all.flatMap((one) => Object.keys(one)))];
  const merged = fields.map((field) =>
    mergeField(
      field,
      all.map((one) => one[field] ?? {}),
    ),
  );
  return {
    counts: Object.fromEntries(merged.map(({ field, counts }) => [field, counts])),
    exact: merged.every(({ exact }) => exact),
  };
}

function mergeField(field: string, nodes: readonly Counts[]) {
  const sums = toSums(nodes);
  const isByName = ORDERS[field] === "alpha";
  const sorted = [...sums].sort(isByName ? byName : byCount);
  const first = sorted.slice(0, MOST_FACET_VALUES);
  const counts = Object.fromEntries(first.map(([, { shown, count }]) => [shown, count]));
  const cut = nodes.filter((one) => Object.keys(one).length >= MOST_NODE_VALUES);
  return { field, counts, exact: isByName || cut.length === 0 || isSure(first, cut) };
}

type Sum = { readonly shown: string; readonly count: number; readonly most: number };
type NamedSum = readonly [name: string, sum: Sum];

/** By the form in which the engine compares values; shown is how the most documents of one node write it. */
function toSums(nodes: readonly Counts[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const counts of nodes)
    for (const [value, count] of Object.entries(counts)) {
      const name = toName(value);
      const known = sums.get(name) ?? { shown: value, count: 0, most: 0 };
      const isShown = count > known.most || (count === known.most && value < known.shown);
      sums.set(name, {
        shown: isShown ? value : known.shown,
        count: known.count + count,
        most: Math.max(known.most, count),
      });
    }
  return sums;
}

function toName(value: string): string {
  return value.trim().normalize("NFKD").toLowerCase();
}

function byName([one]: NamedSum, [other]: NamedSum): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function byCount(one: NamedSum, other: NamedSum): number {
  return other[1].count - one[1].count || byName(one, other);
}

/** Whether nothing that a node cut off can count more than the last of these, nor be a part of their counts. */
function isSure(first: readonly NamedSum[], cut: readonly Counts[]): boolean {
  const names = cut.map((counts) => new Set(Object.keys(counts).map(toName)));
  const unseen = cut.reduce((sum, counts) => sum + Math.min(...Object.values(counts)), 0);
  const last = first.at(-1)?.[1].count ?? 0;
  return last > unseen && names.every((known) => first.every(([name]) => known.has(name)));
}
