import { type QueryNode, toLeaves } from "./tree";

/** The slugs of the saved searches that a text names, each once. */
export function toNamedSlugs(tree: QueryNode | null): readonly string[] {
  return [...new Set(toLeaves(tree).flatMap(({ leaf }) => (leaf.kind === "saved" ? [leaf.slug] : [])))];
}

/** Which saved searches each saved search names. */
export type NamedBy = ReadonlyMap<string, readonly string[]>;

/** The path from a saved search over those it names back to itself, its slug first and last; null where there is none. */
export function findCycle(start: string, named: NamedBy): readonly string[] | null {
  const visited = new Set<string>();
  const walk = (path: readonly string[], slug: string): readonly string[] | null => {
    for (const next of named.get(slug) ?? []) {
      if (next === start) return [...path, next];
      if (visited.has(next)) continue;
      visited.add(next);
      const cycle = walk([...path, next], next);
      if (cycle !== null) return cycle;
    }
    return null;
  };
  return walk([start], start);
}

/** All that these name, directly or by others, each after those that it names; unknown ones and cycles are left out. */
export function toNamedInOrder(slugs: readonly string[], named: NamedBy): readonly string[] {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (slug: string): void => {
    const next = named.get(slug);
    if (next === undefined || done.has(slug) || open.has(slug)) return;
    open.add(slug);
    next.forEach(visit);
    open.delete(slug);
    done.add(slug);
  };
  slugs.forEach(visit);
  return [...done];
}
