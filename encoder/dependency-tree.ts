/**
 * The best tree over scores of heads: `scores` holds for each word, row by row, how well each head suits it, the root first
 * (columns 0 … words). Gives each word's head as a position, -1 for the root; one word alone has the root. Where the best heads
 * are no tree, they are repaired by the algorithm of Chu and Liu (1965) and Edmonds (1967).
 */
export function toDependencyTree(scores: Float32Array, words: number): Int32Array {
  const columns = words + 1;
  // Node 0 is the root, node n word n - 1; `matrix[dependent][head]`.
  const matrix = Array.from({ length: columns }, (_, node) =>
    Array.from({ length: columns }, (_, head) =>
      node === 0 || node === head ? Number.NEGATIVE_INFINITY : (scores[(node - 1) * columns + head] ?? 0),
    ),
  );
  const free = toHeads(matrix);
  const roots = free.flatMap((head, node) => (node > 0 && head === 0 ? [node] : []));
  const heads = roots.length <= 1 ? free : toSingleRooted(matrix);
  return Int32Array.from({ length: words }, (_, word) => (heads[word + 1] ?? 0) - 1);
}

/** Several words want the root: only the one that suits it best beside its second choice may have it. */
function toSingleRooted(matrix: readonly (readonly number[])[]): readonly number[] {
  let best: { readonly heads: readonly number[]; readonly score: number } | null = null;
  for (const root of toLikelyRoots(matrix)) {
    const bound = matrix.map((row, node) =>
      node === root
        ? row.map((score, head) => (head === 0 ? score : Number.NEGATIVE_INFINITY))
        : withoutRoot(row),
    );
    const heads = toHeads(bound);
    const score = heads.reduce(
      (sum, head, node) => (node === 0 ? sum : sum + (matrix[node]?.[head] ?? 0)),
      0,
    );
    if (best === null || score > best.score) best = { heads, score };
  }
  return best?.heads ?? [];
}

/** The few words whose score for the root is highest. */
function toLikelyRoots(matrix: readonly (readonly number[])[]): readonly number[] {
  const order = matrix.map((_, node) => node).slice(1);
  return order.sort((a, b) => (matrix[b]?.[0] ?? 0) - (matrix[a]?.[0] ?? 0) || a - b).slice(0, 3);
}

function withoutRoot(row: readonly number[]): readonly number[] {
  return row.map((score, head) => (head === 0 ? Number.NEGATIVE_INFINITY : score));
}

/** The best head of each node but node 0, without circles. */
function toHeads(matrix: readonly (readonly number[])[]): number[] {
  const heads = matrix.map((row, node) => (node === 0 ? -1 : row.indexOf(Math.max(...row))));
  const circle = findCircle(heads);
  return circle === null ? heads : toUnwound(matrix, heads, circle);
}

/** Takes a circle for one node, finds the heads of the rest, and opens the circle where that costs least. */
function toUnwound(
  matrix: readonly (readonly number[])[],
  heads: readonly number[],
  circle: readonly number[],
): number[] {
  const inside = new Set(circle);
  const outside = matrix.map((_, node) => node).filter((node) => !inside.has(node));
  const one = outside.length;
  const place = (node: number): number => outside[node] ?? -1;
  const gain = (node: number, head: number): number =>
    (matrix[node]?.[head] ?? 0) - (matrix[node]?.[heads[node] ?? 0] ?? 0);
  const bestOf = (nodes: readonly number[], score: (node: number) => number): number =>
    nodes.reduce((best, node) => (score(node) > score(best) ? node : best), nodes[0] ?? 0);
  const entries = outside.map((head) => bestOf(circle, (node) => gain(node, head)));
  const exits = outside.map((node) => bestOf(circle, (head) => matrix[node]?.[head] ?? 0));
  const smaller = Array.from({ length: one + 1 }, (_, node) =>
    Array.from({ length: one + 1 }, (_, head) => {
      if (node === 0 || node === head) return Number.NEGATIVE_INFINITY;
      if (node === one) return gain(entries[head] ?? 0, place(head));
      return head === one
        ? (matrix[place(node)]?.[exits[node] ?? 0] ?? 0)
        : (matrix[place(node)]?.[place(head)] ?? 0);
    }),
  );
  const found = toHeads(smaller);
  const result = [...heads];
  for (const [node, head] of found.entries()) {
    if (node === 0 || node === one) continue;
    result[place(node)] = head === one ? (exits[node] ?? 0) : place(head);
  }
  const from = found[one] ?? 0;
  result[entries[from] ?? 0] = place(from);
  return result;
}

/** Nodes that are each other's heads in turn; null where none are. */
function findCircle(heads: readonly number[]): readonly number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] ?? -1;
    }
    if (node <= 0 || seen[node] !== start) continue;
    const circle = [node];
    for (let next = heads[node] ?? -1; next !== node; next = heads[next] ?? -1) circle.push(next);
    return circle;
  }
  return null;
}
