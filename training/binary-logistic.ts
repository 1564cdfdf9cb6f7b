/** Something that is right or not, with what speaks for and against it. */
export type Example = { readonly features: ReadonlyMap<string, number>; readonly isRight: boolean };

const ROUNDS = 40;
/** The constant is free; classes of words are held closer to nothing than what holds for all. */
const FREE = 0.01;

/**
 * A logistic regression with a penalty on the squares of its weights, by Newton's method; features seen less often than `least`
 * are left out. `always` is the constant.
 */
export function trainBinary(
  examples: readonly Example[],
  penalty: number,
  least: number,
): ReadonlyMap<string, number> {
  const names = toNames(examples, least);
  const rows = examples.map(({ features, isRight }) => ({
    isRight,
    columns: names.flatMap((name, at) => {
      const value = features.get(name);
      return value === undefined || value === 0 ? [] : [[at, value] as const];
    }),
  }));
  const penalties = names.map((name) =>
    name === "always" ? FREE : name.startsWith("frame-") ? 2 * penalty : penalty,
  );
  const weights = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = Float64Array.from(weights, (weight, at) => weight * (penalties[at] ?? 0));
    const bend = penalties.map((own, at) => Float64Array.from(names, (_, other) => (other === at ? own : 0)));
    for (const { columns, isRight } of rows) {
      const chance = toLogistic(columns.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, 0));
      for (const [at, value] of columns) {
        slope[at] = (slope[at] ?? 0) + (chance - Number(isRight)) * value;
        const row = bend[at];
        if (row)
          for (const [other, by] of columns)
            row[other] = (row[other] ?? 0) + chance * (1 - chance) * value * by;
      }
    }
    const step = solve(bend, slope);
    for (const [at, by] of step.entries()) weights[at] = (weights[at] ?? 0) - by;
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

/** The chance that something with these features is right. */
export function toChance(
  features: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
  return toLogistic(sum);
}

const toLogistic = (value: number): number => 1 / (1 + Math.exp(-value));

function toNames(examples: readonly Example[], least: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort();
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]));
  for (let at = 0; at < size; at++) {
    let best = at;
    for (let row = at + 1; row < size; row++)
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = row;
    const pivot = rows[best];
    const other = rows[at];
    if (!pivot || !other) continue;
    rows[best] = other;
    rows[at] = pivot;
    for (const [index, row] of rows.entries()) {
      const by = index === at ? 0 : (row[at] ?? 0) / (pivot[at] ?? 1);
      if (by !== 0)
        for (let column = at; column <= size; column++)
          row[column] = (row[column] ?? 0) - by * (pivot[column] ?? 0);
    }
  }
  return Float64Array.from(rows, (row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}
