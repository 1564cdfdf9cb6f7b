import type { NodeShare, Spread } from "@/search/collection/spread";
import { toHolder } from "./holder";

/** In an index that holds each document on several nodes each has here the place that comes first for it. */
export const SHARD_FIELD = "shard";

/** The places that hold a document, so many of them where there are as many; the first one first. */
export function toHolders(id: string, places: readonly string[], replicas: number): readonly string[] {
  const first = toHolder(id, places);
  return [first, ...toCopies(first, places, replicas)];
}

/** Where else that lies which lies on a place first: on those that come next by their names. */
export function toCopies(place: string, places: readonly string[], replicas: number): readonly string[] {
  const sorted = [...places].sort();
  const at = sorted.indexOf(place);
  return [...sorted.slice(at + 1), ...sorted.slice(0, at)].slice(0, replicas - 1);
}

/** The places of a share, the first one first. */
export function toPlaces({ place, copies = [] }: NodeShare): readonly string[] {
  return [place, ...copies];
}

/** Whether documents lie in several places at once. */
export function hasCopies(spread: Spread | null): spread is Spread {
  return spread?.some(({ copies = [] }) => copies.length > 0) ?? false;
}

/** Which place answers for each share, by the first place of that: the first that is not left out, null where all are. */
export type Answering = ReadonlyMap<string, string | null>;

/** Who answers where these places are left out, so that each document is counted once. */
export function toAnswering(spread: Spread, leftOut: ReadonlySet<string>): Answering {
  return new Map(
    spread.map((share) => [share.place, toPlaces(share).find((place) => !leftOut.has(place)) ?? null]),
  );
}

/** The filter for the documents that a place answers for. */
export function toShardFilter(place: string, answering: Answering): string {
  const shards = [...answering].flatMap(([shard, by]) => (by === place ? [JSON.stringify(shard)] : []));
  return `${SHARD_FIELD} IN [${shards.join(", ")}]`;
}

/** Whether each share was answered by who should, unless none of its places did. */
export function isAnswered(spread: Spread, answering: Answering, places: ReadonlySet<string>): boolean {
  return spread.every((share) => {
    const by = answering.get(share.place) ?? null;
    return by !== null && places.has(by) ? true : !toPlaces(share).some((place) => places.has(place));
  });
}
