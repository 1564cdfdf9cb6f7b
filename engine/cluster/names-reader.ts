import type { Spread } from "@/search/collection/spread";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { readSpread } from "@/search/meilisearch/read-names";
import type { Engine } from "@/search/meilisearch/requests";
import type { Agreed } from "./agreement";
import type { Node } from "./node";

/** Reads what every node holds whole: the names, and where documents lie. */
export type NamesReader = {
  /** Has one node of the present generation answer; another where that is down. */
  readonly ask: <Result>(
    work: (engine: Engine, signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ) => Promise<Result>;
  /** The spread of a generation that these nodes are of. */
  readonly readSpread: (agreed: Agreed<unknown>) => Promise<Spread | null>;
};

/** Reads of the nodes that agreed last, whichever that are. */
export function toNamesReader(readAgreed: () => Promise<Agreed<unknown>>): NamesReader {
  let known: { readonly generation: string; readonly spread: Spread | null } | null = null;
  return {
    ask: async (work, signal) => askOne((await readAgreed()).nodes, work, signal),
    readSpread: async ({ generation, nodes }) => {
      if (known?.generation === generation) return known.spread;
      const spread = await askOne(nodes, (engine, alive) => readSpread({ engine, signal: alive }));
      known = { generation, spread };
      return spread;
    },
  };
}

async function askOne<Result>(
  nodes: readonly Node[],
  work: (engine: Engine, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  let failure: unknown = new SearchUnavailable("no-answer");
  for (const node of nodes)
    try {
      return await node.ask(work, signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof SearchUnavailable)) throw error;
      failure = error;
    }
  throw failure;
}
