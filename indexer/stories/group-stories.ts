import { isOneStory } from "./likeness";
import { readSketch, SKETCH_SIZE, type Sketch, toMixed } from "./sketch";

/** What is known of a document to find its story. */
export type Sketched = Sketch & { readonly id: string };

/** A story as its documents name it: the smallest id among them, and how many they are. */
export type Story = { readonly id: string; readonly size: number };

/** Places of a band: texts that agree in all of them are looked at closer. */
const BAND = 2;
/** So many of those met before in a bucket are compared with the next. */
const MOST_COMPARED = 12;

/**
 * The story of each document that has one; a document that is left out is alone. Does not depend on the order in which
 * the documents come. Linear: texts that agree in a band of their sketches fall into one bucket (locality-sensitive
 * hashing, as P. Indyk and R. Motwani, 1998), each is compared with a bounded number of those in its buckets, and what
 * is alike is joined.
 */
export function toStories(documents: Iterable<Sketched>): ReadonlyMap<string, Story> {
  const sorted = [...documents].filter((one) => one.shingles > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
  const joined = toJoiner(sorted.length);
  const distinct = toDistinct(sorted, joined.join);
  const rows = new Uint16Array(distinct.length * SKETCH_SIZE);
  const shingles = distinct.map((at, row) => {
    const document = sorted[at];
    if (document) readSketch(document.sketch, rows, row * SKETCH_SIZE);
    return document?.shingles ?? 0;
  });
  for (let place = 0; place < SKETCH_SIZE; place += BAND)
    forEachNeighbour(rows, distinct.length, place, (row, other) => {
      const [one, two] = [distinct[row] ?? 0, distinct[other] ?? 0];
      if (joined.find(one) === joined.find(two)) return;
      if (isOneStory(rows, row, other, shingles[row] ?? 0, shingles[other] ?? 0)) joined.join(one, two);
    });
  return toNamed(sorted, joined.find);
}

/** Joins texts whose sketches are the same, however many; answers the first of each. */
function toDistinct(sorted: readonly Sketched[], join: (a: number, b: number) => void): number[] {
  const firsts = new Map<string, number>();
  for (const [at, { sketch, shingles }] of sorted.entries()) {
    const key = `${shingles} ${sketch}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, at);
    else join(first, at);
  }
  return [...firsts.values()];
}

/** Every row with those before it in its bucket of a band, the nearest first and a bounded number of them. */
function forEachNeighbour(
  rows: Uint16Array,
  count: number,
  place: number,
  visit: (row: number, other: number) => void,
): void {
  const buckets = 2 ** Math.ceil(Math.log2(count + 1) + 1);
  const lasts = new Int32Array(buckets).fill(-1);
  const previous = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const at = row * SKETCH_SIZE + place;
    const bucket = toMixed(((rows[at] ?? 0) << 16) | (rows[at + 1] ?? 0)) & (buckets - 1);
    let other = lasts[bucket] ?? -1;
    previous[row] = other;
    lasts[bucket] = row;
    for (let compared = 0; other >= 0 && compared < MOST_COMPARED; compared += 1) {
      visit(row, other);
      other = previous[other] ?? -1;
    }
  }
}

type Joiner = { readonly join: (a: number, b: number) => void; readonly find: (a: number) => number };

/** Union-find over numbers; a group is known by its smallest. */
function toJoiner(count: number): Joiner {
  const parents = Int32Array.from({ length: count }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  return {
    find,
    join: (a, b) => {
      const [one, two] = [find(a), find(b)];
      parents[Math.max(one, two)] = Math.min(one, two);
    },
  };
}

function toNamed(sorted: readonly Sketched[], find: (at: number) => number): ReadonlyMap<string, Story> {
  const sizes = new Map<number, number>();
  for (const at of sorted.keys()) sizes.set(find(at), (sizes.get(find(at)) ?? 0) + 1);
  const stories = new Map<string, Story>();
  for (const [at, { id }] of sorted.entries()) {
    const size = sizes.get(find(at)) ?? 1;
    if (size > 1) stories.set(id, { id: sorted[find(at)]?.id ?? id, size });
  }
  return stories;
}
