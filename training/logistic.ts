/** Examples as rows of a sparse matrix: `start[i]` to `start[i + 1]` of `column` and `value`; `kind` is the right answer. */
export type Examples = {
  readonly columns: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
  readonly kind: Int8Array;
};

const KINDS = 3;
const KEPT = 7;
const STEPS = 40;

/** Weights of a multinomial logistic regression, `KINDS` a column and then the biases, by L-BFGS on all of `chosen`. */
export function trainLogistic(examples: Examples, chosen: readonly number[], penalty: number): Float64Array {
  const size = (examples.columns + 1) * KINDS;
  return minimise((at, slope) => toLoss(examples, chosen, penalty, at, slope), size);
}

/** Scores of one example. */
export function toScores(
  { columns, start, column, value }: Examples,
  weights: Float64Array,
  example: number,
): [number, number, number] {
  const bias = columns * KINDS;
  let [one, two, three] = [weights[bias] ?? 0, weights[bias + 1] ?? 0, weights[bias + 2] ?? 0];
  const end = start[example + 1] ?? 0;
  for (let at = start[example] ?? 0; at < end; at++) {
    const row = (column[at] ?? 0) * KINDS;
    const by = value[at] ?? 0;
    one += (weights[row] ?? 0) * by;
    two += (weights[row + 1] ?? 0) * by;
    three += (weights[row + 2] ?? 0) * by;
  }
  return [one, two, three];
}

/** Chances out of scores, the softer the higher the temperature. */
export function toChances(scores: readonly number[], temperature = 1): [number, number, number] {
  const most = Math.max(...scores);
  const [one = 0, two = 0, three = 0] = scores.map((score) => Math.exp((score - most) / temperature));
  const sum = one + two + three;
  return [one / sum, two / sum, three / sum];
}

function toLoss(
  examples: Examples,
  chosen: readonly number[],
  penalty: number,
  weights: Float64Array,
  slope: Float64Array,
): number {
  const { columns, start, column, value, kind } = examples;
  let loss = 0;
  const share = 1 / chosen.length;
  for (const example of chosen) {
    const chances = toChances(toScores(examples, weights, example));
    loss -= share * Math.log(chances[kind[example] ?? 0] ?? 1);
    const [one, two, three] = chances.map((chance, at) => share * (chance - (kind[example] === at ? 1 : 0)));
    const end = start[example + 1] ?? 0;
    for (let at = start[example] ?? 0; at < end; at++) {
      const row = (column[at] ?? 0) * KINDS;
      const by = value[at] ?? 0;
      slope[row] = (slope[row] ?? 0) + (one ?? 0) * by;
      slope[row + 1] = (slope[row + 1] ?? 0) + (two ?? 0) * by;
      slope[row + 2] = (slope[row + 2] ?? 0) + (three ?? 0) * by;
    }
    for (const [at, by] of [one, two, three].entries())
      slope[columns * KINDS + at] = (slope[columns * KINDS + at] ?? 0) + (by ?? 0);
  }
  for (let at = 0; at < columns * KINDS; at++) {
    const weight = weights[at] ?? 0;
    loss += 0.5 * penalty * weight * weight;
    slope[at] = (slope[at] ?? 0) + penalty * weight;
  }
  return loss;
}

type Loss = (at: Float64Array, slope: Float64Array) => number;
type Step = { readonly move: Float64Array; readonly turn: Float64Array; readonly by: number };

/** Limited-memory BFGS with halving steps. */
function minimise(toValue: Loss, size: number): Float64Array {
  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = toValue(at, slope);
  const steps: Step[] = [];
  for (let round = 0; round < STEPS; round++) {
    const way = toWay(slope, steps);
    const fall = -dot(slope, way);
    let length = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    let next = at;
    let nextSlope = slope;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 20 && !(nextValue <= value + 1e-4 * length * fall); tries++) {
      if (tries > 0) length /= 2;
      const by = length;
      next = at.map((one, place) => one - by * (way[place] ?? 0));
      nextSlope = new Float64Array(size);
      nextValue = toValue(next, nextSlope);
    }
    if (!(nextValue < value)) break;
    const move = next.map((one, place) => one - (at[place] ?? 0));
    const turn = nextSlope.map((one, place) => one - (slope[place] ?? 0));
    const both = dot(move, turn);
    if (both > 1e-10) steps.push({ move, turn, by: 1 / both });
    if (steps.length > KEPT) steps.shift();
    const gain = value - nextValue;
    [at, slope, value] = [next, nextSlope, nextValue];
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return at;
}

function toWay(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const way = slope.slice();
  const shares: number[] = [];
  for (const [back, { move, turn, by }] of [...steps.entries()].reverse()) {
    const share = by * dot(move, way);
    shares[back] = share;
    addTimes(way, turn, -share);
  }
  const last = steps.at(-1);
  if (last) {
    const by = 1 / (last.by * dot(last.turn, last.turn));
    for (let at = 0; at < way.length; at++) way[at] = (way[at] ?? 0) * by;
  }
  for (const [place, { move, turn, by }] of steps.entries())
    addTimes(way, move, (shares[place] ?? 0) - by * dot(turn, way));
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function addTimes(to: Float64Array, what: Float64Array, by: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + by * (what[at] ?? 0);
}
