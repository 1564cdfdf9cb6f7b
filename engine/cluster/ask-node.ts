import { DOCUMENTS, NAMES } from "@/search/meilisearch/index-settings";
import { GENERATION_QUESTION, readGeneration } from "@/search/meilisearch/read-names";
import type { Answer, EngineParameters } from "@/search/meilisearch/requests";
import type { Stated } from "./agreement";
import { toNodeFederation, toNodeUnionQuery } from "./merge-answers";
import { MOST_NODE_VALUES } from "./merge-counts";
import type { Node } from "./node";

/** Several queries for documents, and what a request for them is called. */
export type Questions = { readonly queries: readonly EngineParameters[]; readonly name?: string | undefined };

/** A union of queries: one list of hits, one set of counts. */
export type Union = Questions & { readonly federation: Readonly<Record<string, unknown>> };

/** Asks one node for documents, and of which generation it is, before and after, all in one request. */
export async function askQuestions<Hit>(
  node: Node,
  { queries, name }: Questions,
  signal?: AbortSignal,
): Promise<Stated<readonly Answer<Hit>[]> | null> {
  const all = await node.ask(
    (engine, alive) =>
      engine.searchMany<Hit>([GENERATION_QUESTION, ...queries, GENERATION_QUESTION], alive, name),
    signal,
  );
  const generation = toGeneration(all.at(-1));
  return toGeneration(all[0]) === generation ? { generation, value: all.slice(1, -1) } : null;
}

/** The same of a union, which takes no other question with it. */
export async function askUnion<Hit>(
  node: Node,
  { federation, queries, name }: Union,
  signal?: AbortSignal,
): Promise<Stated<Answer<Hit>> | null> {
  return node.ask(async (engine, alive) => {
    const before = await readGeneration({ engine, signal: alive });
    const value = await engine.searchUnion<Hit>(
      toNodeFederation(federation, MOST_NODE_VALUES),
      queries.map(toNodeUnionQuery),
      alive,
      name,
    );
    const generation = await readGeneration({ engine, signal: alive });
    return before === generation ? { generation, value } : null;
  }, signal);
}

function toGeneration(answer: Answer<unknown> | undefined): string {
  const [row] = (answer?.hits ?? []) as readonly { readonly name?: string }[];
  return row?.name ?? "";
}

/** Whether a query is for documents. */
export function isForDocuments({ indexUid }: EngineParameters): boolean {
  return indexUid === DOCUMENTS;
}

/** Whether a query is for the name of the generation and nothing else. */
export function isForGeneration({ indexUid, filter, attributesToRetrieve }: EngineParameters): boolean {
  return (
    indexUid === NAMES &&
    filter === GENERATION_QUESTION.filter &&
    attributesToRetrieve?.join() === GENERATION_QUESTION.attributesToRetrieve?.join()
  );
}
