import { type EngineServer, startEngineServer } from "@/drills/shared/engine-server";
import { makeKeys } from "@/engine/client/keys";
import { openNodes } from "@/engine/cluster/open-nodes";
import { openNodesPublisher } from "@/indexer/publishing/nodes-publisher";
import type { Publisher } from "@/indexer/publishing/publisher";
import { type NamesMemory, toNamesMemory } from "@/search/meilisearch/memory";
import type { Engine } from "@/search/meilisearch/requests";

/** Several real engines, each of which can be killed and started again, and what asks them as one. */
export type TestCluster = {
  readonly servers: readonly EngineServer[];
  readonly nodes: readonly string[];
  readonly searchKey: string;
  readonly indexingKey: string;
  readonly engine: Engine;
  readonly memory: NamesMemory;
  readonly publisher: Publisher;
  readonly close: () => Promise<void>;
};

/** Starts so many engines with one master key, empty; each document will lie on so many of them. */
export async function startTestCluster(size: number, replicas = 1): Promise<TestCluster> {
  const servers = await Promise.all(Array.from({ length: size }, startEngineServer));
  const nodes = servers.map(({ url }) => url);
  const [keys] = await Promise.all(servers.map(makeKeys));
  const { searchKey, indexingKey } = keys ?? { searchKey: "", indexingKey: "" };
  const engine = openNodes({ nodes, key: searchKey });
  return {
    servers,
    nodes,
    searchKey,
    indexingKey,
    engine,
    memory: toNamesMemory(engine),
    publisher: openNodesPublisher({ nodes, key: indexingKey, replicas }),
    close: async () => void (await Promise.all(servers.map(({ kill }) => kill()))),
  };
}
