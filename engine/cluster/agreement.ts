import { setTimeout as pause } from "node:timers/promises";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { type LeftOutWhy, toLeftOutLog } from "./left-out";
import type { Node } from "./node";

/** What a node answered, and of which generation of its index all of it is. */
export type Stated<Value> = { readonly generation: string; readonly value: Value };

/** What the nodes of one generation answered, and those that are left out. */
export type Agreed<Value> = {
  readonly generation: string;
  readonly values: readonly Value[];
  readonly nodes: readonly Node[];
  readonly others: readonly Node[];
};

/** How a node answers: null where its index changed while it answered. */
type Ask<Value> = (node: Node, signal?: AbortSignal) => Promise<Stated<Value> | null>;

/** Asks all nodes until those that answer are of one generation; those that stay of another count as if they did not answer. */
export type AskAll = <Value>(ask: Ask<Value>, signal?: AbortSignal) => Promise<Agreed<Value>>;

/** A swap is done on all nodes within a moment; so long it is waited for, in milliseconds. */
const PATIENCE = 2_000;
const STEP = 30;

type Outcome<Value> = {
  readonly node: Node;
  readonly stated: Stated<Value> | null;
  readonly error?: unknown;
};

/** What disagreed for so long is not waited for again, as long as it stays as it is. */
export function toAskAll(nodes: readonly Node[]): AskAll {
  let settled = "";
  const logLeftOut = toLeftOutLog();
  return async <Value>(ask: Ask<Value>, signal?: AbortSignal): Promise<Agreed<Value>> => {
    const latest = performance.now() + PATIENCE;
    for (;;) {
      const outcomes = await Promise.all(nodes.map((node) => tryNode(node, ask, signal)));
      const generations = outcomes.map(({ stated, error }) => (error ? "" : (stated?.generation ?? "?")));
      const known = JSON.stringify(generations);
      const isOne = new Set(generations.filter((one) => one !== "")).size <= 1 && !generations.includes("?");
      const isOver = performance.now() >= latest && !generations.every((one) => one === "?");
      if (isOne || isOver || known === settled) {
        settled = isOne ? "" : known;
        const agreed = toAgreed(outcomes);
        logLeftOut(toLeftOut(outcomes, agreed));
        return agreed;
      }
      await pause(STEP, undefined, signal ? { signal } : {});
    }
  };
}

async function tryNode<Value>(
  node: Node,
  ask: Ask<Value>,
  signal: AbortSignal | undefined,
): Promise<Outcome<Value>> {
  try {
    return { node, stated: await ask(node, signal) };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Error && error.name === "SearchUnavailable")) throw error;
    return { node, stated: null, error };
  }
}

/** Of several generations, that which most nodes have; of as many, that of the first. */
function toAgreed<Value>(outcomes: readonly Outcome<Value>[]): Agreed<Value> {
  const byGeneration = new Map<string, Outcome<Value>[]>();
  for (const one of outcomes)
    if (one.stated !== null)
      byGeneration.set(one.stated.generation, [...(byGeneration.get(one.stated.generation) ?? []), one]);
  const [most = []] = [...byGeneration.values()].sort((a, b) => b.length - a.length);
  const generation = most[0]?.stated?.generation;
  if (generation === undefined) throw toFailure(outcomes);
  const nodes = most.map(({ node }) => node);
  return {
    generation,
    values: most.flatMap(({ stated }) => (stated === null ? [] : [stated.value])),
    nodes,
    others: outcomes.map(({ node }) => node).filter((node) => !nodes.includes(node)),
  };
}

/** Why those that answer are left out; of one that is silent its node says so itself. */
function toLeftOut(
  outcomes: readonly Outcome<unknown>[],
  { nodes }: Agreed<unknown>,
): ReadonlyMap<string, LeftOutWhy> {
  return new Map(
    outcomes.flatMap(({ node, error }) => {
      if (nodes.includes(node)) return [];
      const why = error === undefined ? "behind" : (error as SearchUnavailable).reason;
      return why === "behind" || why === "key-refused" || why === "not-indexed"
        ? [[node.place, why] as const]
        : [];
    }),
  );
}

/** Where no node can be searched, what the first says; that nothing is indexed yet only where all say so. */
function toFailure(outcomes: readonly Outcome<unknown>[]): unknown {
  const errors = outcomes.flatMap(({ error }) => (error === undefined ? [] : [error]));
  const other = errors.find((error) => (error as SearchUnavailable).reason !== "not-indexed");
  return other ?? errors[0] ?? new SearchUnavailable("no-answer");
}
