/** A scale of a chart: its top and the marks on the way to it, in the unit of the values. */
export type ChartScale = { readonly top: number; readonly ticks: readonly number[] };

/** Round marks from zero to the first at or above the greatest value; whole numbers where only those can be. */
export function toScale(most: number, isWhole: boolean): ChartScale {
  const rough = Math.max(most, isWhole ? 1 : 1e-6) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  const whole = isWhole ? Math.max(1, Math.round(step)) : step;
  const count = Math.max(1, Math.ceil(most / whole - 1e-9));
  return { top: count * whole, ticks: Array.from({ length: count + 1 }, (_, at) => at * whole) };
}

/** Places for labels at a side: as near to where they belong as leaves `gap` between them, in the order given. */
export function toApart(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = new Array<number>(wanted.length).fill(top);
  let least = top;
  for (const at of order) {
    placed[at] = Math.max(least, wanted[at] ?? 0);
    least = (placed[at] ?? 0) + gap;
  }
  let most = bottom;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(most, placed[at] ?? 0);
    most = (placed[at] ?? 0) - gap;
  }
  return placed;
}
