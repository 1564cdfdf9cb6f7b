import type { AttachedEngine } from "@/engine/client/attached-engine";
import { openNodes } from "@/engine/cluster/open-nodes";
import { runSearch } from "@/search/answer/run-search";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toNamesMemory } from "@/search/meilisearch/memory";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { fromSearchParams } from "@/search/query/url";
import { countFacet, fits, toOracleDocument } from "../oracle/oracle";

/** Searches of every kind over the documents of `versions.ts`. */
const QUERIES: readonly Readonly<Record<string, string>>[] = [
  { q: "" },
  { q: "alphastate" },
  { q: "bravostate -munitions" },
  { q: "treaty OR satellite" },
  { q: '"sanctions on"' },
  { q: "xylophon*" },
  { q: "(railway OR winter) -nato" },
  { q: "title:harbour" },
  { q: "date:2024-03..2024-06 met" },
  { q: "held", actor: "Kim Jong Un" },
  { q: "condemned", actor: "NATO", from: "2024-04" },
];

/** Where the engine's answers are others than brute force over its own documents gives: a sentence each. */
export async function findDisagreements(
  engine: AttachedEngine,
  stored: readonly IndexedDocument[],
): Promise<readonly string[]> {
  const opened = openNodes({ nodes: engine.nodes, key: engine.searchKey });
  const context = { engine: opened, memory: toNamesMemory(opened), now: new Date() };
  const wrong: string[] = [];
  for (const params of QUERIES) wrong.push(...(await findWrong(params, stored, context)));
  return wrong;
}

async function findWrong(
  params: Readonly<Record<string, string>>,
  stored: readonly IndexedDocument[],
  context: SearchContext,
): Promise<string[]> {
  const read = fromSearchParams(new URLSearchParams({ ...params, size: "100" }));
  const documents = stored.map(toOracleDocument);
  const result = await runSearch(read, context);
  const { query, tree } = read;
  const wanted = documents.filter((one) => fits(query, tree, one, context.now)).map((one) => one.stored.id);
  const name = `the search ${JSON.stringify(params)}`;
  const found = result.hits.map(({ id }) => id);
  if (result.total !== wanted.length || found.sort().join() !== wanted.sort().join())
    return [`${name} finds ${result.total} documents, brute force ${wanted.length}`];
  const counts = countFacet(query, tree, documents, context.now, "actor");
  const wrong = result.facets.actor.values.filter(({ value, count }) => (counts.get(value) ?? 0) !== count);
  return wrong.map(
    ({ value, count }) => `${name} counts ${count} of ${value}, brute force ${counts.get(value) ?? 0}`,
  );
}
