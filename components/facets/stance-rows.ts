import type { CountedValue } from "@/search/answer/facet-search";
import type { Stance } from "@/search/document/document";
import { toStanceParts } from "@/search/document/stance-value";
import { byCount } from "@/search/text/by-count";

/** One target with how many documents stand where; null where nobody does. */
export type StanceRow = {
  readonly target: string;
  /** The documents of all sides, one that takes two of them twice: an order, no number to show. */
  readonly weight: number;
  readonly parts: Readonly<Record<Stance, CountedValue | null>>;
};

/** The values of the stance facet by target, the most spoken of first. */
export function toStanceRows(values: readonly CountedValue[]): readonly StanceRow[] {
  const rows = new Map<string, StanceRow>();
  for (const row of values) {
    const parts = toStanceParts(row.value);
    if (parts === null) continue;
    const known = rows.get(parts.target) ?? {
      target: parts.target,
      weight: 0,
      parts: { against: null, neutral: null, favor: null },
    };
    rows.set(parts.target, {
      ...known,
      weight: known.weight + row.count,
      parts: { ...known.parts, [parts.stance]: row },
    });
  }
  return [...rows.values()].sort(
    byCount(
      ({ weight }) => weight,
      ({ target }) => target,
    ),
  );
}

/** The longest bar of all rows, so that one scale holds for all; at least 1. */
export function toLongest(rows: readonly StanceRow[]): number {
  const bars = rows.flatMap(({ parts }) => [parts.against?.count ?? 0, parts.favor?.count ?? 0]);
  return Math.max(1, ...bars);
}
