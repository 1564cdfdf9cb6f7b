/** Finds the position of a hash in a list, -1 for none. Hash and position lie side by side, so that a search reads one place. */
export function toFinder(hashes: Int32Array): (hash: number) => number {
  const size = 1 << Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
  const slots = new Int32Array(size * 2).fill(-1);
  for (let row = 0; row < hashes.length; row++) {
    let slot = (hashes[row] ?? 0) & (size - 1);
    while (slots[slot * 2 + 1] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot * 2] = hashes[row] ?? 0;
    slots[slot * 2 + 1] = row;
  }
  return (hash) => {
    let slot = hash & (size - 1);
    for (let row = slots[slot * 2 + 1] ?? -1; row >= 0; row = slots[slot * 2 + 1] ?? -1) {
      if (slots[slot * 2] === hash) return row;
      slot = (slot + 1) & (size - 1);
    }
    return -1;
  };
}
