import type { DrillRow } from "../shared/drill";

/** One fault, done once: how long until all was whole again, in milliseconds, and a sentence for each promise broken. */
export type Tried = { readonly milliseconds: number; readonly breaches: readonly string[] };

/** What was lost, in words: where a breach says so. */
export function toLost(breaches: readonly string[]): string {
  const lost = breaches.filter((breach) => / is lost/.test(breach)).length;
  return lost === 0 ? "nothing" : `${lost} acknowledged`;
}

/** All tries of one fault as a row. */
export function toRow(fault: string, tries: readonly Tried[]): DrillRow {
  const breaches = tries.flatMap((tried) => tried.breaches);
  return {
    fault,
    tried: tries.length,
    lost: toLost(breaches),
    slowest: Math.max(0, ...tries.map(({ milliseconds }) => milliseconds)),
    breaches,
  };
}
