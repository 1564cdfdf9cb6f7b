import { setTimeout as pause } from "node:timers/promises";
import { toRandom } from "@/bench/random";
import { openProxy } from "@/drills/shared/proxy";
import { toHolder } from "@/engine/cluster/holder";
import { openNode } from "@/engine/cluster/node";
import { openPublisher } from "@/indexer/publishing/publish";
import { findOrderedIds } from "@/search/answer/ordered-ids";
import { runSearch } from "@/search/answer/run-search";
import { runSent } from "@/search/answer/sent-answer";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { openEngine } from "@/search/meilisearch/engine";
import { toGrantedAccesses } from "@/search/meilisearch/granted-access";
import { openColumns } from "@/search/meilisearch/read-columns";
import { readDocument } from "@/search/meilisearch/read-documents";
import { readGeneration } from "@/search/meilisearch/read-names";
import type { Engine } from "@/search/meilisearch/requests";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { fromSearchParams } from "@/search/query/url";
import { toPlace } from "@/system/place";
import { NAMES, toCorpus } from "../../oracle/corpus";
import { startTestCluster, type TestCluster } from "../../support/cluster";
import { publishWhole } from "../../support/engine";
import { logIntoFile } from "../../support/log";

let cluster: TestCluster;
let documents: readonly IndexedDocument[];
let places: readonly string[];
let context: SearchContext;

/** Those of the second node, which is killed. */
let lost: readonly IndexedDocument[];

beforeAll(async () => {
  cluster = await startTestCluster(2);
  documents = toCorpus(toRandom(3), 40);
  places = cluster.nodes.map(toPlace);
  lost = documents.filter(({ id }) => toHolder(id, places) === places[1]);
  context = { engine: cluster.engine, memory: cluster.memory, now: new Date("2025-01-10") };
  await publishWhole(cluster.publisher, "first", { documents, names: NAMES });
});

afterAll(() => cluster?.close());

const everything = fromSearchParams(new URLSearchParams({ size: "100" }));

/** Searches until an answer is as it should be, as a reader does who reloads. */
async function untilTotal(total: number): Promise<Awaited<ReturnType<typeof runSearch>>> {
  for (let tries = 0; ; tries += 1) {
    const result = await runSearch(everything, context);
    if (result.total === total || tries > 200) return result;
    await pause(50);
  }
}

describe("a node that is killed", () => {
  beforeAll(async () => {
    expect((await runSearch(everything, context)).total).toBe(documents.length);
    await cluster.servers[1]?.kill();
  });

  it("leaves a gap that the answer names, with how many documents are missing", async () => {
    const result = await runSearch(everything, context);
    expect(result).toMatchObject({ total: documents.length - lost.length, exact: false });
    expect(result.notices).toEqual([
      {
        code: "part-missing",
        message: `The search engine at ${places[1]} does not answer: ${lost.length} documents there are missing from this answer, and no count is exact.`,
        values: { nodes: places[1], documents: String(lost.length) },
      },
    ]);
    const gone = new Set(lost.map(({ id }) => id));
    expect(result.hits.filter(({ id }) => gone.has(id))).toEqual([]);
  });

  it("tells who sees one collection how many of that one are missing", async () => {
    const access = toGrantedAccesses(context)(["wires"]);
    const { notices } = await runSearch(everything, { ...context, ...access });
    const wires = lost.filter(({ collection }) => collection === "wires");
    expect(wires.length).toBeLessThan(lost.length);
    expect(notices[0]?.values?.documents).toBe(String(wires.length));
  });

  it("has what is left read, and nothing said not to be there that only cannot be read", async () => {
    const gone = new Set(lost.map(({ id }) => id));
    const left = documents.find(({ id }) => !gone.has(id))?.id ?? "";
    expect(await readDocument(left, context)).toMatchObject({ id: left });
    await expect(readDocument(lost[0]?.id ?? "", context)).rejects.toMatchObject({ reason: "part-missing" });
  });

  it("has nothing written down or taken away that lacks its documents", async () => {
    const refused = { reason: "part-missing", message: expect.stringContaining(places[1] ?? "") };
    await expect(findOrderedIds(everything, context)).rejects.toMatchObject(refused);
  });

  it("is no second thing to say of what documents carry, which any other failure is", async () => {
    const names = await cluster.memory.renew(await readGeneration(context));
    const open = async (engine: Engine): Promise<readonly string[]> => {
      const said: string[] = [];
      openColumns(engine, (message) => said.push(message))(names);
      for (let tries = 0; tries < 20 && said.length === 0; tries += 1) await pause(50);
      return said;
    };
    expect(await open(cluster.engine)).toEqual([]);
    const [url = ""] = cluster.nodes;
    expect(await open(openEngine({ url, key: "another" }))).toHaveLength(1);
  });

  it("is not remembered once it is back", async () => {
    const phrase = fromSearchParams(new URLSearchParams({ q: '-"treaty sanctions of"' }));
    const during = await runSent(phrase, context);
    await cluster.servers[1]?.start();
    const whole = await untilTotal(documents.length);
    expect(whole).toMatchObject({ total: documents.length, exact: true, notices: [] });
    const after = await runSent(phrase, context);
    expect(during.notices.map(({ code }) => code)).toContain("part-missing");
    expect(after.notices).toEqual([]);
    expect(JSON.parse(after.json).total).toBeGreaterThan(JSON.parse(during.json).total);
  });
});

describe("a node of another generation", () => {
  it("is left out with a notice, so that no answer mixes the two", async () => {
    const [url = ""] = cluster.nodes.slice(1);
    const log = await logIntoFile();
    await publishWhole(openPublisher({ url, key: cluster.indexingKey }), "other", { documents: lost });
    const result = await runSearch(everything, context);
    expect(result).toMatchObject({ total: documents.length - lost.length, exact: false });
    expect(result.notices.map(({ code }) => code)).toEqual(["part-missing"]);
    await runSearch(everything, context);
    expect((await log.lines()).map(({ msg }) => msg)).toEqual([
      `The search engine at ${toPlace(url)} has another state of the index than the others and is left out. \`npm run index\` brings all to one.`,
    ]);
    log.close();
    await publishWhole(cluster.publisher, "third", { documents, names: NAMES });
    expect(await untilTotal(documents.length)).toMatchObject({ exact: true, notices: [] });
  });

  it("is waited for where it is a swap, so that readers meanwhile see one of the two states and no other", async () => {
    const some = documents.slice(0, 20);
    let isDone = false;
    const publishing = publishWhole(cluster.publisher, "fourth", { documents: some, names: NAMES }).finally(
      () => {
        isDone = true;
      },
    );
    const totals = new Set<number>();
    while (!isDone) {
      const { total, exact } = await runSearch(everything, context);
      totals.add(exact ? total : -1);
    }
    await publishing;
    totals.add((await runSearch(everything, context)).total);
    expect([...totals]).toEqual([documents.length, some.length]);
  });
});

describe("a node that lost its disk", () => {
  it("leaves a gap and no other failure, and the log says what is the matter, once", async () => {
    const [, server] = cluster.servers;
    const { total } = await runSearch(everything, context);
    const log = await logIntoFile();
    await server?.kill();
    await server?.clear();
    await server?.start();
    const isSaid = async (): Promise<boolean> =>
      (await log.lines()).some(({ msg }) => String(msg).includes("refuses the key"));
    for (let tries = 0; tries < 200 && !(await isSaid()); tries += 1) {
      const result = await runSearch(everything, context);
      expect(result).toMatchObject({ exact: false, notices: [{ code: "part-missing" }] });
      expect(result.total).toBeLessThan(total);
      await pause(50);
    }
    for (let times = 0; times < 3; times += 1) await runSearch(everything, context);
    const said = (await log.lines()).filter(({ msg }) => String(msg).includes("refuses the key"));
    expect(said.map(({ msg }) => msg)).toEqual([
      `The search engine at ${places[1]} refuses the key, and what it alone holds is missing. Start it with the master key of the others; if its database is new, run \`npm run index\`.`,
    ]);
    log.close();
  });
});

describe("a node that hangs", () => {
  it("is waited for a moment, then passed over until it is up", async () => {
    const [url = ""] = cluster.nodes;
    const proxy = await openProxy(url);
    try {
      const node = openNode(proxy.url, cluster.searchKey);
      const ask = () => node.ask((engine, signal) => readGeneration({ engine, signal }));
      expect(await ask()).toBe("fourth");
      proxy.set("hangs");
      await expect(ask()).rejects.toMatchObject({ reason: "no-answer" });
      const started = performance.now();
      await expect(ask()).rejects.toMatchObject({ reason: "no-answer" });
      expect(performance.now() - started).toBeLessThan(1_000);
      proxy.set("none");
      for (let tries = 0; tries < 100 && (await ask().catch(() => null)) === null; tries += 1)
        await pause(50);
      expect(await ask()).toBe("fourth");
    } finally {
      proxy.close();
    }
  });
});
