/** The mean of the states of all pieces of one text: `states` holds `dimensions` numbers a piece, one piece after the other. */
export function toMean(states: Float32Array, dimensions: number): Float32Array {
  const sums = new Float64Array(dimensions);
  for (let at = 0; at < states.length; at++) {
    const dimension = at % dimensions;
    sums[dimension] = (sums[dimension] ?? 0) + (states[at] ?? 0);
  }
  const pieces = Math.max(1, states.length / dimensions);
  return Float32Array.from(sums, (sum) => sum / pieces);
}

/** The vector of length one in the same direction; one of zeros stays as it is. */
export function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}
