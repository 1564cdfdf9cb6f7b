import { isOneStory } from "./likeness";
import { readSketch, SKETCH_SIZE, type Sketch, toMixed } from "./sketch";

/** What is known of a document to find its story. */
export type Sketched = Sketch & { readonly id: string };

/** A story as its documents name it: the smallest id among them, and how many they are. */
export type Story = { readonly id: string; readonly size: number };

/** Taken out of `Math` once: in a context of its own, as tests have it, each look at a global costs more than the product. */
const { imul } = Math;

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
  const sketches = toSketches(documents);
  const joined = toJoiner(sketches.ids.length);
  const distinct = toDistinct(sketches, joined.join);
  const { rows, shingles, order } = sketches;
  for (let band = 0; band < SKETCH_SIZE; band += BAND)
    forEachNeighbour(sketches, distinct, band, (one, other) => {
      if (joined.find(one) === joined.find(other)) return;
      const [row, otherRow] = [order[one] ?? 0, order[other] ?? 0];
      if (isOneStory(rows, row, otherRow, shingles[row] ?? 0, shingles[otherRow] ?? 0))
        joined.join(one, other);
    });
  return toNamed(sketches, joined.find);
}

/** Texts with their numbers beside each other, some 300 bytes each: all of a collection are held at once. */
type Sketches = {
  readonly ids: readonly string[];
  readonly shingles: readonly number[];
  /** Their sketches one after the other. */
  readonly rows: Uint16Array;
  /** Where they stand, in the order of their ids. What is joined is numbered by its place in here. */
  readonly order: Uint32Array;
};

const FEWEST = 64;

/** Texts that have shingles. */
function toSketches(documents: Iterable<Sketched>): Sketches {
  const ids: string[] = [];
  const shingles: number[] = [];
  let rows = new Uint16Array(FEWEST * SKETCH_SIZE);
  for (const document of documents) {
    if (document.shingles === 0) continue;
    const at = ids.length * SKETCH_SIZE;
    if (at === rows.length) {
      const more = new Uint16Array(2 * at);
      more.set(rows);
      rows = more;
    }
    readSketch(document.sketch, rows, at);
    ids.push(document.id);
    shingles.push(document.shingles);
  }
  const order = Uint32Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
  return { ids, shingles, rows, order };
}

/** Joins texts whose sketches are the same, however many; answers the first of each. */
function toDistinct({ order, rows, shingles }: Sketches, join: (a: number, b: number) => void): Uint32Array {
  const chains = openChains(order.length);
  const isSame = (one: number, other: number): boolean => {
    const [row, otherRow] = [order[one] ?? 0, order[other] ?? 0];
    if (shingles[row] !== shingles[otherRow]) return false;
    for (let place = 0; place < SKETCH_SIZE; place += 1)
      if (rows[row * SKETCH_SIZE + place] !== rows[otherRow * SKETCH_SIZE + place]) return false;
    return true;
  };
  const firsts = order
    .map((_, at) => at)
    .filter((at) => {
      const row = order[at] ?? 0;
      let hash = shingles[row] ?? 0;
      for (let place = 0; place < SKETCH_SIZE; place += 1)
        hash = imul(hash ^ (rows[row * SKETCH_SIZE + place] ?? 0), 0x0100_0193);
      const last = chains.last(toMixed(hash));
      for (let other = last; other >= 0; other = chains.before(other))
        if (isSame(at, other)) {
          join(other, at);
          return false;
        }
      chains.add(toMixed(hash), at);
      return true;
    });
  return firsts;
}

/** Every text with those before it in its bucket of a band, the nearest first and a bounded number of them. */
function forEachNeighbour(
  { order, rows }: Sketches,
  texts: Uint32Array,
  band: number,
  visit: (one: number, other: number) => void,
): void {
  const chains = openChains(order.length);
  for (const one of texts) {
    const at = (order[one] ?? 0) * SKETCH_SIZE + band;
    const hash = toMixed(((rows[at] ?? 0) << 16) | (rows[at + 1] ?? 0));
    let other = chains.last(hash);
    chains.add(hash, one);
    for (let compared = 0; other >= 0 && compared < MOST_COMPARED; compared += 1) {
      visit(one, other);
      other = chains.before(other);
    }
  }
}

/** Numbers below `count` by hashes; those of equal or like hashes are a chain, the last that was added first. -1: none. */
function openChains(count: number) {
  const buckets = 2 ** Math.ceil(Math.log2(count + 1) + 1);
  const lasts = new Int32Array(buckets).fill(-1);
  const previous = new Int32Array(count);
  return {
    last: (hash: number): number => lasts[hash & (buckets - 1)] ?? -1,
    before: (at: number): number => previous[at] ?? -1,
    add: (hash: number, at: number): void => {
      previous[at] = lasts[hash & (buckets - 1)] ?? -1;
      lasts[hash & (buckets - 1)] = at;
    },
  };
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

function toNamed({ ids, order }: Sketches, find: (at: number) => number): ReadonlyMap<string, Story> {
  const sizes = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const first = find(at);
    sizes[first] = (sizes[first] ?? 0) + 1;
  }
  const toId = (at: number): string => ids[order[at] ?? 0] ?? "";
  const stories = new Map<string, Story>();
  for (let at = 0; at < order.length; at += 1) {
    const first = find(at);
    const size = sizes[first] ?? 1;
    if (size > 1) stories.set(toId(at), { id: toId(first), size });
  }
  return stories;
}
