import type { Spread } from "@/search/collection/spread";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import type { EngineParameters } from "@/search/meilisearch/requests";
import type { Agreed, AskAll, Stated } from "./agreement";
import type { Node } from "./node";
import { type Answering, hasCopies, isAnswered, toAnswering, toShardFilter } from "./shards";

/** Asks a node for documents; with a filter only for those that it answers for. */
export type AskShards<Value> = (
  node: Node,
  filter: string | null,
  signal?: AbortSignal,
) => Promise<Stated<Value> | null>;

/** How nodes are asked, and where the documents of a generation lie. */
export type Spreading = {
  readonly askAll: AskAll;
  /** Of which generation the next answer most likely is, and the nodes of it. */
  readonly readAgreed: () => Promise<Agreed<unknown>>;
  readonly readSpread: (agreed: Agreed<unknown>) => Promise<Spread | null>;
};

/** Nodes may go and come while they are asked; so often it is tried who answers for what. */
const TRIES = 6;

/**
 * Asks all nodes for documents, where these lie in several places each node for a part of its own, so that each document is counted
 * once: where a node does not answer, another does for it.
 *
 * @throws SearchUnavailable where nodes go and come so fast that nobody can be asked.
 */
export async function askShards<Value>(
  nodes: readonly Node[],
  { askAll, readAgreed, readSpread }: Spreading,
  ask: AskShards<Value>,
  signal?: AbortSignal,
): Promise<Agreed<Value>> {
  let leftOut = new Set(nodes.filter((node) => node.isDown()).map(({ place }) => place));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const known = await readAgreed();
    const spread = await readSpread(known);
    const answering = hasCopies(spread) ? toAnswering(spread, leftOut) : null;
    const agreed = await askAll((node, one) => ask(node, toFilter(node, answering), one), signal);
    if (answering === null && !hasCopies(await readSpread(agreed))) return agreed;
    if (answering === null || spread === null || agreed.generation !== known.generation) continue;
    const places = new Set(agreed.nodes.map(({ place }) => place));
    if (isAnswered(spread, answering, places)) return agreed;
    leftOut = new Set(spread.map(({ place }) => place).filter((place) => !places.has(place)));
  }
  throw new SearchUnavailable("no-answer");
}

function toFilter({ place }: Node, answering: Answering | null): string | null {
  return answering === null ? null : toShardFilter(place, answering);
}

/** A query for no more than what fits a filter besides. */
export function withFilter(query: EngineParameters, filter: string | null): EngineParameters {
  if (filter === null) return query;
  const { filter: given } = query;
  const all = given === undefined || given === null ? [] : Array.isArray(given) ? given : [given];
  return { ...query, filter: [...all, filter] };
}
