import { rm } from "node:fs/promises";
import { join } from "node:path";
import { makeKeys } from "@/engine/client/keys";
import { listNodes } from "@/engine/cluster/list-nodes";
import { openNodes } from "@/engine/cluster/open-nodes";
import { runSearch } from "@/search/answer/run-search";
import { toNamesMemory } from "@/search/meilisearch/memory";
import { readSpread } from "@/search/meilisearch/read-names";
import { fromSearchParams } from "@/search/query/url";
import { toPlace } from "@/system/place";
import { startTestCluster, type TestCluster } from "../../support/cluster";
import { copyIndex } from "../../support/copy-index";
import { aFolder, anArticle, putFiles, removeFolders } from "../../support/folders";
import { request } from "../../support/shared/requests";

let cluster: TestCluster;
let corpus: string;
let data: string;

beforeAll(async () => {
  cluster = await startTestCluster(2);
  const names = Array.from({ length: 12 }, (_, at) => `a${at}.md`);
  const text = (name: string): string =>
    anArticle({ title: `Report ${name}` }, `The treaty of ${name} was signed in Geneva.`);
  corpus = await aFolder(Object.fromEntries(names.map((name) => [name, text(name)])));
  data = await aFolder();
});

afterAll(async () => {
  await cluster?.close();
  await removeFolders();
});

async function index(nodes: readonly string[] = cluster.nodes, replicas = 1) {
  const { searchKey, indexingKey } = cluster;
  const engine = { nodes, searchKey, indexingKey, replicas };
  const { summary } = await request("index", { data, corpus, engine, full: false, now: null, follow: false });
  return summary.published;
}

async function search(q: string, nodes: readonly string[] = cluster.nodes) {
  const engine = openNodes({ nodes, key: cluster.searchKey });
  const context = { engine, memory: toNamesMemory(engine), now: new Date() };
  return runSearch(fromSearchParams(new URLSearchParams({ q })), context);
}

async function count(q: string, nodes: readonly string[] = cluster.nodes): Promise<number> {
  const { total, exact } = await search(q, nodes);
  return exact ? total : -1;
}

const list = (nodes: readonly string[] = cluster.nodes) => listNodes({ nodes, key: cluster.searchKey });

/** A node loses its disk, and is started again with an empty database and the keys that whoever attaches to it makes. */
async function loseDisk(at: number): Promise<void> {
  const server = cluster.servers[at];
  if (server === undefined) throw new RangeError("There is no such node.");
  await server.kill();
  await server.clear();
  await server.start();
  await makeKeys(server);
}

async function toShares(): Promise<readonly number[]> {
  const spread = (await readSpread({ engine: cluster.engine })) ?? [];
  return spread.map(({ documents }) => Object.values(documents).reduce((sum, one) => sum + one, 0));
}

describe("an indexing run over two nodes", () => {
  it("gives each a part, and says how many each has", async () => {
    expect(await index()).toBe("whole");
    const shares = await toShares();
    expect(shares.reduce((sum, one) => sum + one, 0)).toBe(12);
    expect(shares.every((one) => one > 0 && one < 12)).toBe(true);
    expect(await count("treaty")).toBe(12);
    expect(await index()).toBe("none");
  });

  it("changes in place what changed, each on the node that has it", async () => {
    await putFiles(corpus, {
      "a3.md": anArticle({ title: "Report a3.md" }, "The accord was signed in Vienna."),
      "b.md": anArticle({ title: "Another" }, "The treaty was broken."),
    });
    await rm(join(corpus, "a5.md"));
    expect(await index()).toBe("in-place");
    expect([await count("treaty"), await count("accord"), await count("")]).toEqual([11, 1, 12]);
    expect((await toShares()).reduce((sum, one) => sum + one, 0)).toBe(12);
  });

  it("spreads the documents anew where the nodes are others, and says meanwhile what is missing", async () => {
    const [first = "", second = ""] = cluster.nodes;
    const [left = 0, lost = 0] = await toShares();
    const alone = await search("", [first]);
    expect(alone).toMatchObject({ total: left, exact: false });
    expect(alone.notices[0]).toMatchObject({
      code: "part-missing",
      values: { nodes: toPlace(second), documents: String(lost) },
    });
    expect(await list([first])).toMatchObject([
      { state: "whole", isSearched: true },
      { place: toPlace(second), state: "unnamed", isSearched: false },
    ]);
    expect(await index([first])).toBe("whole");
    expect(await count("treaty", [first])).toBe(11);
    expect(await list([first])).toMatchObject([{ state: "whole" }]);
  });

  it("answers whole from the one that had all, until the others have their parts", async () => {
    await loseDisk(1);
    expect(await count("treaty")).toBe(11);
    expect(await list()).toMatchObject([
      { state: "whole", isSearched: true },
      { state: "empty", isSearched: true },
    ]);
    expect(await index()).toBe("whole");
    expect(await count("treaty")).toBe(11);
  });

  it("is copied whole, onto one engine and from there onto two", async () => {
    const [first = ""] = cluster.nodes;
    const { nodes, indexingKey: key } = cluster;
    await copyIndex({ nodes, key }, { nodes: [first], key });
    expect(await count("treaty", [first])).toBe(11);
    await copyIndex({ nodes: [first], key }, { nodes, key });
    expect(await count("treaty")).toBe(11);
    expect((await toShares()).every((one) => one > 0 && one < 12)).toBe(true);
    expect(await list()).toMatchObject([{ state: "whole" }, { state: "whole" }]);
  });

  it("indexes nothing while one is down, and names it", async () => {
    const { host } = new URL(cluster.nodes[1] ?? "");
    await cluster.servers[1]?.kill();
    await putFiles(corpus, { "c.md": anArticle({ title: "A third" }, "The treaty was mended.") });
    await expect(index()).rejects.toThrow(
      `The search engine at ${host} does not answer, and it holds a part of the documents: nothing is indexed without it.`,
    );
    await cluster.servers[1]?.start();
    expect(await index()).toBe("in-place");
    expect(await count("treaty")).toBe(12);
  });

  it.each([1, 2])(
    "gives a node that lost its disk its part again, with %i of each document",
    async (copies) => {
      await index(cluster.nodes, copies);
      await loseDisk(1);
      expect((await list())[1]).toMatchObject({ state: "empty", isSearched: copies > 1 });
      expect(await count("treaty")).toBe(copies > 1 ? 12 : -1);
      expect(await index(cluster.nodes, copies)).toBe("whole");
      expect(await list()).toMatchObject([{ state: "whole" }, { state: "whole" }]);
      expect(await index(cluster.nodes, copies)).toBe("none");
      await cluster.servers[0]?.kill();
      expect((await search("")).total).toBe(copies > 1 ? 13 : await countOn(1));
      await cluster.servers[0]?.start();
    },
  );
});

/** How many documents a node has by itself. */
async function countOn(at: number): Promise<number> {
  const answer = await fetch(`${cluster.nodes[at]}/indexes/documents/stats`, {
    headers: { Authorization: `Bearer ${cluster.indexingKey}` },
  });
  return ((await answer.json()) as { numberOfDocuments: number }).numberOfDocuments;
}
