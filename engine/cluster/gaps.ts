import type { NodeShare, Spread } from "@/search/collection/spread";
import type { Gap } from "@/search/meilisearch/requests";
import type { Agreed } from "./agreement";
import { toPlaces } from "./shards";

/**
 * The parts of the index that an answer leaves out: documents of which no place answered, each with all of their places. A node that
 * was added and holds nothing yet leaves no gap, nor do others where all documents lie in one place.
 */
export function toGaps(spread: Spread | null, { nodes }: Pick<Agreed<unknown>, "nodes">): readonly Gap[] {
  const answering = new Set(nodes.map(({ place }) => place));
  const lost = (spread ?? []).filter((share) => !toPlaces(share).some((place) => answering.has(place)));
  return lost.filter(holdsAny);
}

function holdsAny({ documents }: NodeShare): boolean {
  return Object.values(documents).some((count) => count > 0);
}
