import type { NodeShare, Spread } from "@/search/collection/spread";
import type { Gap } from "@/search/meilisearch/requests";
import type { Agreed } from "./agreement";

/**
 * The parts of the index that an answer leaves out: of the nodes that did not answer those that hold documents, and places that
 * hold some and are no node here. A node that was added and holds nothing yet leaves no gap.
 */
export function toGaps(spread: Spread | null, { nodes, others }: Agreed<unknown>): readonly Gap[] {
  if (spread === null) return others.map(({ place }) => ({ place, documents: null }));
  const answering = new Set(nodes.map(({ place }) => place));
  return spread.filter((share) => !answering.has(share.place) && holdsAny(share));
}

function holdsAny({ documents }: NodeShare): boolean {
  return Object.values(documents).some((count) => count > 0);
}
