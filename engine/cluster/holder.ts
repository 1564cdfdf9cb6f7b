import { createHash } from "node:crypto";

/**
 * The place that holds a document, by its id: always the same for the same set of places, in whatever order they are named. A
 * place more takes its share from all others alike, and of the rest nothing moves.
 */
export function toHolder(id: string, places: readonly string[]): string {
  const [only, ...more] = places;
  if (only === undefined) throw new RangeError("There is no place to hold a document.");
  if (more.length === 0) return only;
  return places
    .map((place) => ({ place, weight: toWeight(`${place} ${id}`) }))
    .reduce((one, other) => (isHeavier(other, one) ? other : one)).place;
}

type Weighed = { readonly place: string; readonly weight: bigint };

function isHeavier(one: Weighed, other: Weighed): boolean {
  return one.weight === other.weight ? one.place < other.place : one.weight > other.weight;
}

function toWeight(text: string): bigint {
  return createHash("sha256").update(text).digest().readBigUInt64BE();
}
