import type { Spread } from "@/search/collection/spread";
import { readGeneration, readSpread } from "@/search/meilisearch/read-names";
import { openNode } from "./node";
import type { NodesConnection } from "./open-nodes";
import { openNodes } from "./open-nodes";

/** How it stands with one node. */
export type NodeState = {
  readonly place: string;
  /** `whole`: it has the state that is searched; `behind`: another; `silent`: it does not answer; `empty`: it has no part yet. */
  readonly state: "whole" | "behind" | "silent" | "empty";
  /** How many documents lie on it; null where that is not known. */
  readonly documents: number | null;
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
  const others = (spread ?? []).filter(({ place }) => !isNode.has(place)).map(({ place }) => place);
  return [
    ...known.map(({ place, state }) => toState(place, state, spread)),
    ...others.map((place) => toState(place, "silent", spread)),
  ];
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

function toState(place: string, state: NodeState["state"], spread: Spread | null): NodeState {
  const share = spread?.find((one) => one.place === place);
  const count = share && Object.values(share.documents).reduce((sum, one) => sum + one, 0);
  const isLeftOut = spread !== null && share === undefined;
  return {
    place,
    state: isLeftOut && state !== "silent" ? "empty" : state,
    documents: count ?? (isLeftOut ? 0 : null),
  };
}
