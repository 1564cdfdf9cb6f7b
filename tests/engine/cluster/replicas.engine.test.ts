import { setTimeout as pause } from "node:timers/promises";
import { toRandom } from "@/bench/random";
import { type OracleDocument, toOracleDocument } from "@/drills/oracle/oracle";
import { listNodes } from "@/engine/cluster/list-nodes";
import { toHolders } from "@/engine/cluster/shards";
import { openNodesCopier } from "@/indexer/publishing/nodes-copier";
import { openNodesPublisher } from "@/indexer/publishing/nodes-publisher";
import { openPublisher } from "@/indexer/publishing/publish";
import { NO_RESPELLING } from "@/indexer/publishing/respell";
import { findOrderedIds } from "@/search/answer/ordered-ids";
import { runSearch } from "@/search/answer/run-search";
import { readDocument } from "@/search/meilisearch/read-documents";
import type { SearchContext } from "@/search/meilisearch/search-context";
import type { ReadQuery } from "@/search/query/url";
import { fromSearchParams } from "@/search/query/url";
import { toPlace } from "@/system/place";
import { NAMES, toCorpus } from "../../oracle/corpus";
import { toQuery } from "../../oracle/queries";
import { startTestCluster, type TestCluster } from "../../support/cluster";
import { publishWhole, startTestEngine, type TestEngine } from "../../support/engine";
import { toRounds } from "../../support/rounds";

const NOW = new Date("2025-01-10T12:00:00Z");
const QUERIES = toRounds({ usual: 15, nightly: 500 });
const EVERYTHING = fromSearchParams(new URLSearchParams({ size: "100" }));

/** What a generation says besides, of a corpus without anything special. */
const NOTHING = {
  corrections: { applied: [], unmatched: [], appliedIn: [] },
  unread: { problems: [], total: 0, ignored: 0, totals: [], ignoredIn: [] },
  sharedFiles: [],
};

let alone: TestEngine;
let cluster: TestCluster;
let documents: readonly OracleDocument[];

beforeAll(async () => {
  [alone, cluster] = await Promise.all([startTestEngine(), startTestCluster(3, 2)]);
  const corpus = toCorpus(toRandom(11), 60);
  await Promise.all([
    alone.publish(corpus, NAMES),
    publishWhole(cluster.publisher, "test-1", { documents: corpus, names: NAMES }),
  ]);
  documents = corpus.map(toOracleDocument);
});

afterAll(async () => {
  await Promise.all([alone?.close(), cluster?.close()]);
});

async function both<Result>(work: (context: SearchContext) => Promise<Result>) {
  const contexts = [alone, cluster].map(({ engine, memory }) => ({ engine, memory, now: NOW }));
  const [one, three] = await Promise.all(contexts.map(work));
  return { one, three };
}

async function search(request: ReadQuery, context: SearchContext) {
  const { took: _, ...result } = await runSearch(request, context);
  return result;
}

async function expectSame(seed: number): Promise<void> {
  const random = toRandom(seed);
  for (let count = 0; count < QUERIES; count += 1) {
    const request = toQuery(random, documents);
    const { one, three } = await both((context) => search(request, context));
    expect({ count, three }).toEqual({ count, three: one });
  }
  const ids = await both((context) => findOrderedIds(EVERYTHING, context));
  expect(ids.three).toEqual(ids.one);
}

const list = () => listNodes({ nodes: cluster.nodes, key: cluster.searchKey });

/** Starts a node again, and waits until it is seen to be up. */
async function restart(at: number): Promise<void> {
  await cluster.servers[at]?.start();
  await pause(1_000);
}

async function untilTotal(total: number) {
  for (let tries = 0; ; tries += 1) {
    const result = await runSearch(EVERYTHING, { ...cluster, now: NOW });
    if ((result.total === total && result.exact) || tries > 200) return result;
    await pause(50);
  }
}

describe("documents that lie on two of three nodes each", () => {
  it("are counted once, and answered as one engine answers", async () => {
    const counts = (await list()).map(({ documents: some }) => some ?? 0);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(2 * documents.length);
    expect(Math.max(...counts)).toBeLessThan(documents.length);
    await expectSame(1);
  });

  it("are all there while any one node is down, and nothing is refused or said to be missing", async () => {
    for (const at of [0, 1, 2]) {
      await cluster.servers[at]?.kill();
      await expectSame(2 + at);
      const down = (await list())[at];
      expect(down).toMatchObject({ state: "silent", isSearched: true });
      await restart(at);
      expect(await untilTotal(documents.length)).toMatchObject({ total: documents.length, notices: [] });
    }
  });

  it("leave a gap that is named where both of their nodes are down", async () => {
    const places = cluster.nodes.map(toPlace);
    await Promise.all([0, 1].map((at) => cluster.servers[at]?.kill()));
    const lost = documents.filter(
      ({ stored: { id } }) => !toHolders(id, places, 2).includes(places[2] ?? ""),
    );
    const context = { ...cluster, now: NOW };
    const result = await runSearch(EVERYTHING, context);
    expect(lost.length).toBeGreaterThan(0);
    expect(result).toMatchObject({ total: documents.length - lost.length, exact: false });
    expect(result.notices).toMatchObject([
      {
        code: "part-missing",
        values: { documents: String(lost.length), nodes: places.slice(0, 2).sort().join(", ") },
      },
    ]);
    await expect(findOrderedIds(EVERYTHING, context)).rejects.toMatchObject({ reason: "part-missing" });
    await expect(readDocument(lost[0]?.stored.id ?? "", context)).rejects.toMatchObject({
      reason: "part-missing",
    });
    await Promise.all([0, 1].map(restart));
    expect(await untilTotal(documents.length)).toMatchObject({ exact: true, notices: [] });
  });

  it("are changed on both, and each is copied once", async () => {
    const stored = documents[0]?.stored ?? ({} as OracleDocument["stored"]);
    const [documentsOfChange, title] = [[{ ...stored, title: "Changed on both" }], "Changed on both"];
    await cluster.publisher.publishChanges({
      documents: documentsOfChange,
      marks: [],
      respelling: NO_RESPELLING,
      droppedNames: [],
      names: [],
      generation: { name: "test-2", ...NOTHING },
    });
    for (const at of [0, 1, 2]) {
      await cluster.servers[at]?.kill();
      expect(await readDocument(stored.id, cluster)).toMatchObject({ title });
      await restart(at);
    }
    const { nodes, indexingKey: key } = cluster;
    const ids: string[] = [];
    for await (const { id } of openNodesCopier({ nodes, key, replicas: 2 }).readLive("documents"))
      ids.push(id);
    expect(ids.sort()).toEqual(documents.map((one) => one.stored.id).sort());
  });
});

describe("a node whose index knows nothing of copies", () => {
  const corpus = () => documents.map(({ stored }) => stored);

  it("is left out where it is of another generation, and others answer for it", async () => {
    const [url = ""] = cluster.nodes;
    const alone = openPublisher({ url, key: cluster.indexingKey });
    await publishWhole(alone, "other", { documents: corpus().slice(0, 9) });
    for (let times = 0; times < 3; times += 1)
      expect(await runSearch(EVERYTHING, { ...cluster, now: NOW })).toMatchObject({
        total: documents.length,
        exact: true,
        notices: [],
      });
  });

  it("is one of all while they get and lose their copies, and no search fails or counts one twice", async () => {
    const { nodes, indexingKey: key } = cluster;
    const totals = new Set<number>();
    for (const [at, replicas] of [2, 1, 2].entries()) {
      let isDone = false;
      const publisher = openNodesPublisher({ nodes, key, replicas });
      const publishing = publishWhole(publisher, `turn-${at}`, { documents: corpus(), names: NAMES }).finally(
        () => {
          isDone = true;
        },
      );
      while (!isDone) {
        const { total, exact } = await runSearch(EVERYTHING, { ...cluster, now: NOW });
        totals.add(exact ? total : -1);
      }
      await publishing;
    }
    expect([...totals]).toEqual([documents.length]);
  });
});
