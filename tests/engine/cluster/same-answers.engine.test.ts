import { toRandom } from "@/bench/random";
import { type OracleDocument, toOracleDocument } from "@/drills/oracle/oracle";
import { findFacetValues } from "@/search/answer/facet-search";
import { findOrderedIds } from "@/search/answer/ordered-ids";
import { findRelatedTo } from "@/search/answer/related";
import { runSearch } from "@/search/answer/run-search";
import { FACETS } from "@/search/document/facets";
import { readSpread } from "@/search/meilisearch/read-names";
import type { SearchContext } from "@/search/meilisearch/search-context";
import type { ReadQuery } from "@/search/query/url";
import { fromSearchParams } from "@/search/query/url";
import { suggest } from "@/search/suggest/suggest";
import { NAMES, pick, toCorpus, WORDS } from "../../oracle/corpus";
import { read, toQuery } from "../../oracle/queries";
import { startTestCluster, type TestCluster } from "../../support/cluster";
import { publishWhole, startTestEngine, type TestEngine } from "../../support/engine";
import { toRounds } from "../../support/rounds";

const NOW = new Date("2025-01-10T12:00:00Z");
const QUERIES = toRounds({ usual: 30, nightly: 1500 });
const SORTS = ["relevance", "newest", "oldest"] as const;

let alone: TestEngine;
let cluster: TestCluster;
let documents: readonly OracleDocument[];

beforeAll(async () => {
  [alone, cluster] = await Promise.all([startTestEngine(), startTestCluster(3)]);
  const corpus = toCorpus(toRandom(7), 120);
  await Promise.all([
    alone.publish(corpus, NAMES),
    publishWhole(cluster.publisher, "test-1", { documents: corpus, names: NAMES }),
  ]);
  documents = corpus.map(toOracleDocument);
});

afterAll(async () => {
  await Promise.all([alone?.close(), cluster?.close()]);
});

/** The same of one engine and of three. */
async function both<Result>(work: (context: SearchContext) => Promise<Result>) {
  const contexts = [alone, cluster].map(({ engine, memory }) => ({ engine, memory, now: NOW }));
  const [one, three] = await Promise.all(contexts.map(work));
  return { one, three };
}

async function search(request: ReadQuery, context: SearchContext) {
  const { took: _, ...result } = await runSearch(request, context);
  return result;
}

describe("three engines that hold the documents together", () => {
  it("hold a part each, all of them together each document once", async () => {
    const spread = await cluster.memory.current().then(() => readSpread({ engine: cluster.engine }));
    const counts = (spread ?? []).map(({ documents: some }) =>
      Object.values(some).reduce((sum, count) => sum + count, 0),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(documents.length);
    expect(Math.min(...counts)).toBeGreaterThan(documents.length / 6);
  });

  it("answer as one does: hits, order, totals, counts, timeline, close matches, suggestions", async () => {
    const random = toRandom(21);
    for (let count = 0; count < QUERIES; count += 1) {
      const drawn = toQuery(random, documents).query;
      const sort = pick(random, SORTS);
      const request = read(drawn.text, {
        ...drawn,
        sort,
        size: pick(random, [5, 20]),
        page: pick(random, [1, 1, 2, 3]),
      });
      const { one, three } = await both((context) => search(request, context));
      expect({ count, three }).toEqual({ count, three: one });
    }
  });

  it("answer questions as one does, in several words and with close matches joined", async () => {
    const random = toRandom(22);
    for (let count = 0; count < QUERIES / 5; count += 1) {
      const words = Array.from({ length: 4 }, () => pick(random, WORDS)).join(" ");
      const params = new URLSearchParams({ q: words, ...(count % 2 === 0 ? { close: "true" } : {}) });
      const { one, three } = await both((context) => search(fromSearchParams(params), context));
      expect({ words, three }).toEqual({ words, three: one });
    }
  });

  it("list all ids, values by name, related documents and completions as one does", async () => {
    const random = toRandom(23);
    for (let count = 0; count < QUERIES / 10; count += 1) {
      const request = toQuery(random, documents);
      const ids = await both((context) => findOrderedIds(request, context));
      expect(ids.three).toEqual(ids.one);
      const { key } = pick(random, FACETS);
      const values = await both((context) => findFacetValues(request, key, "", context));
      expect({ key, three: values.three }).toEqual({ key, three: values.one });
      const id = pick(random, documents).stored.id;
      const related = await both((context) => findRelatedTo(id, context));
      expect({ id, three: related.three }).toEqual({ id, three: related.one });
      const typed = pick(random, WORDS).slice(0, 3);
      const completions = await both((context) => suggest(typed, typed.length, context));
      expect({ typed, three: completions.three }).toEqual({ typed, three: completions.one });
    }
  });
});
