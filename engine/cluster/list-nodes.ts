import type { NodeShare, Spread } from "@/search/collection/spread";
import { readGeneration, readSpread } from "@/search/meilisearch/read-names";
import { openNode } from "./node";
import type { NodesConnection } from "./open-nodes";
import { openNodes } from "./open-nodes";
import { toPlaces } from "./shards";

/** How it stands with one node. */
export type NodeState = {
  readonly place: string;
  /**
   * `whole`: it has the state that is searched; `behind`: another; `silent`: it does not answer; `empty`: it has no part, or lost it;
   * `unnamed`: it holds documents and is no node here.
   */
  readonly state: "whole" | "behind" | "silent" | "empty" | "unnamed";
  /** How many documents lie on it, or should; null where all lie on one engine. */
  readonly documents: number | null;
  /** Whether all that lies on it is searched: it is whole, holds nothing, or others that are whole hold the same. */
  readonly isSearched: boolean;
};

/**
 * How it stands with each node, and with each place that holds documents and is no node here.
 *
 * @throws SearchUnavailable where none answers.
 */
export async function listNodes({ nodes, key }: NodesConnection): Promise<readonly NodeState[]> {
  const access = { engine: openNodes({ nodes, key }) };
  const [generation, spread] = await Promise.all([readGeneration(access), readSpread(access)]);
  const known = await Promise.all(nodes.map((url) => readState(url, key, generation)));
  const isNode = new Set(known.map(({ place }) => place));
  const others = (spread ?? []).filter(({ place }) => !isNode.has(place));
  const all = [...known, ...others.map(({ place }) => ({ place, state: "unnamed" as const }))];
  const whole = new Set(all.flatMap(({ place, state }) => (state === "whole" ? [place] : [])));
  return all.map(({ place, state }) => toState(place, state, { spread, whole }));
}

async function readState(url: string, key: string, generation: string) {
  const node = openNode(url, key);
  const state = await node
    .ask(async (engine, signal) => {
      const its = await readGeneration({ engine, signal });
      return its === generation ? ("whole" as const) : ("behind" as const);
    })
    .catch((error: unknown) => toSilence(error));
  return { place: node.place, state };
}

function toSilence(error: unknown): "silent" | "empty" {
  const reason = error instanceof Error && "reason" in error ? error.reason : null;
  if (reason === null) throw error;
  return reason === "not-indexed" ? "empty" : "silent";
}

type Parts = { readonly spread: Spread | null; readonly whole: ReadonlySet<string> };

function toState(place: string, state: NodeState["state"], { spread, whole }: Parts): NodeState {
  const shares = (spread ?? []).filter((share) => toPlaces(share).includes(place));
  const isLeftOut = spread !== null && shares.length === 0;
  return {
    place,
    state: isLeftOut && state !== "silent" ? "empty" : state,
    documents: spread === null ? null : shares.reduce((sum, share) => sum + countAll(share), 0),
    isSearched:
      state === "whole" ||
      shares.every((share) => countAll(share) === 0 || toPlaces(share).some((one) => whole.has(one))),
  };
}

function countAll({ documents }: NodeShare): number {
  return Object.values(documents).reduce((sum, one) => sum + one, 0);
}
