import type { Spread } from "@/search/collection/spread";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { readGeneration } from "@/search/meilisearch/read-names";
import type { EngineParameters } from "@/search/meilisearch/requests";
import type { Agreed, AskAll, Stated } from "./agreement";
import type { Node } from "./node";
import { hasCopies, isAnswered, toAnswering, toShardFilter } from "./shards";

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
    const toFilter = ({ place }: Node) => (answering === null ? null : toShardFilter(place, answering));
    const agreed = await askAll(
      (node, one) => askNode(node, { ask, filter: toFilter(node), known }, one),
      signal,
    );
    const isOther = agreed.values.includes(OTHER);
    if (answering === null && !isOther && !hasCopies(await readSpread(agreed))) return withoutOther(agreed);
    if (answering === null || spread === null || agreed.generation !== known.generation) continue;
    const places = new Set(agreed.nodes.map(({ place }) => place));
    if (isAnswered(spread, answering, places)) return withoutOther(agreed);
    leftOut = new Set(spread.map(({ place }) => place).filter((place) => !places.has(place)));
  }
  throw new SearchUnavailable("no-answer");
}

/** Stands for what a node of another generation would have answered, which is nothing that anybody takes. */
const OTHER = Symbol("of another generation");

type Question<Value> = {
  readonly ask: AskShards<Value>;
  readonly filter: string | null;
  readonly known: Agreed<unknown>;
};

/**
 * Asks a node. The index of another generation than is known may refuse what it was not made for, as a filter by shards: all that it
 * says then is which it is.
 */
async function askNode<Value>(
  node: Node,
  { ask, filter, known }: Question<Value>,
  signal: AbortSignal | undefined,
): Promise<Stated<Value | typeof OTHER> | null> {
  try {
    return await ask(node, filter, signal);
  } catch (error) {
    if (!(error instanceof Error && error.name === "SearchRefused")) throw error;
    const generation = await node.ask((engine, alive) => readGeneration({ engine, signal: alive }), signal);
    if (generation === known.generation) throw error;
    return { generation, value: OTHER };
  }
}

function withoutOther<Value>(agreed: Agreed<Value | typeof OTHER>): Agreed<Value> {
  return { ...agreed, values: agreed.values.flatMap((value) => (value === OTHER ? [] : [value])) };
}

/** A query for no more than what fits a filter besides. */
export function withFilter(query: EngineParameters, filter: string | null): EngineParameters {
  if (filter === null) return query;
  const { filter: given } = query;
  const all = given === undefined || given === null ? [] : Array.isArray(given) ? given : [given];
  return { ...query, filter: [...all, filter] };
}
