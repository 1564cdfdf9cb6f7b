import type { DrillRow } from "../shared/drill";

/** One fault, done once: how long until all was whole again, in milliseconds, and a sentence for each promise broken. */
export type Tried = { readonly milliseconds: number; readonly breaches: readonly string[] };

/** All tries of one fault as a row. Something is lost where a breach says so. */
export function toRow(fault: string, tries: readonly Tried[]): DrillRow {
  const breaches = tries.flatMap((tried) => tried.breaches);
  const lost = breaches.filter((breach) => / is lost/.test(breach)).length;
  return {
    fault,
    tried: tries.length,
    lost: lost === 0 ? "nothing" : `${lost} acknowledged`,
    slowest: Math.max(0, ...tries.map(({ milliseconds }) => milliseconds)),
    breaches,
  };
}
