/** Something that is right or not, with what speaks for and against it. */
export type Example = { readonly features: ReadonlyMap<string, number>; readonly isRight: boolean };

const ROUNDS = 40;
/** The constant is free; classes of words are held closer to nothing than what holds for all. */
const FREE = 0.01;

/** An example by the columns of its features. */
type Row = { readonly isRight: boolean; readonly columns: readonly (readonly [at: number, value: number])[] };

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
  const rows = examples.map((example) => toRow(example, names));
  const penalties = names.map((name) => toPenalty(name, penalty));
  const weights = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    const { slope, bend } = toDescent(rows, weights, penalties);
    for (const [at, by] of solve(bend, slope).entries()) weights[at] = (weights[at] ?? 0) - by;
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

function toRow({ features, isRight }: Example, names: readonly string[]): Row {
  const columns = names.flatMap((name, at) => {
    const value = features.get(name);
    return value === undefined || value === 0 ? [] : [[at, value] as const];
  });
  return { isRight, columns };
}

function toPenalty(name: string, penalty: number): number {
  if (name === "always") return FREE;
  return name.startsWith("frame-") ? 2 * penalty : penalty;
}

/** First and second derivatives of the penalised loss at these weights. */
function toDescent(
  rows: readonly Row[],
  weights: Float64Array,
  penalties: readonly number[],
): { readonly slope: Float64Array; readonly bend: readonly Float64Array[] } {
  const slope = Float64Array.from(weights, (weight, at) => weight * (penalties[at] ?? 0));
  const bend = penalties.map((own, at) =>
    Float64Array.from(penalties, (_, other) => (other === at ? own : 0)),
  );
  for (const { columns, isRight } of rows) {
    const chance = toLogistic(columns.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, 0));
    for (const [at, value] of columns) {
      slope[at] = (slope[at] ?? 0) + (chance - Number(isRight)) * value;
      addTo(bend[at], columns, chance * (1 - chance) * value);
    }
  }
  return { slope, bend };
}

function addTo(row: Float64Array | undefined, columns: Row["columns"], by: number): void {
  if (row) for (const [at, value] of columns) row[at] = (row[at] ?? 0) + by * value;
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
    const pivot = toTop(rows, at);
    for (const [index, row] of rows.entries())
      if (index !== at && pivot) subtract(row, pivot, (row[at] ?? 0) / (pivot[at] ?? 1), at);
  }
  return Float64Array.from(rows, (row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

/** Swaps the row of those from `at` on that is largest there to its place. */
function toTop(rows: Float64Array[], at: number): Float64Array | undefined {
  let best = at;
  for (let row = at + 1; row < rows.length; row++)
    if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = row;
  const [pivot, other] = [rows[best], rows[at]];
  if (pivot && other) [rows[best], rows[at]] = [other, pivot];
  return pivot;
}

function subtract(row: Float64Array, pivot: Float64Array, by: number, from: number): void {
  if (by === 0) return;
  for (let column = from; column < row.length; column++)
    row[column] = (row[column] ?? 0) - by * (pivot[column] ?? 0);
}
