import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Running } from "@/drills/shared/command";
import { attachEngine } from "@/engine/attach";
import { toEnginePaths } from "@/engine/embedded/state";
import { toSettings } from "@/system/settings";
import { startTestCluster, type TestCluster } from "./cluster";
import { startCommand } from "./commands";
import { copyIndex } from "./copy-index";
import { aFolder } from "./folders";
import type { TestSite } from "./site";

/** Two sites over three engines that hold together what another site has in one; the two share their data folder. */
export type ClusterSites = {
  readonly cluster: TestCluster;
  readonly urls: readonly [string, string];
  readonly close: () => Promise<void>;
};

/** Copies the index and the data folder of a site as they are, so that what it says and what these say can be compared byte for byte. */
export async function startClusterSites({
  corpus,
  data,
}: Pick<TestSite, "corpus" | "data">): Promise<ClusterSites> {
  const cluster = await startTestCluster(3);
  const alone = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  await copyIndex(
    { nodes: alone.nodes, key: alone.indexingKey },
    { nodes: cluster.nodes, key: cluster.indexingKey },
  );
  await alone.release();
  const env = {
    PARALLAX_CORPUS: corpus,
    PARALLAX_DATA: await copyData(data),
    PARALLAX_CLOSE_READING: "off",
    PARALLAX_SEARCH_SECONDS: "30",
    PARALLAX_NODES: cluster.nodes.join(","),
    MEILI_MASTER_KEY: cluster.servers[0]?.key ?? "",
  };
  const [one, other] = await Promise.all([serve(env), serve(env)]);
  return {
    cluster,
    urls: [one.url, other.url],
    close: async () => {
      await Promise.all([stop(one.running), stop(other.running)]);
      await cluster.close();
    },
  };
}

/** All of a data folder but what belongs to its engine. */
async function copyData(data: string): Promise<string> {
  const copy = await aFolder();
  const engines = new Set(Object.values(toEnginePaths(data)));
  for (const name of await readdir(data))
    if (!engines.has(join(data, name))) await cp(join(data, name), join(copy, name), { recursive: true });
  return copy;
}

type Served = { readonly url: string; readonly running: Running };

async function serve(env: Readonly<Record<string, string>>): Promise<Served> {
  const running = startCommand([process.execPath, "--import", "tsx", "tests/support/serve-site.ts"], { env });
  const [, url = ""] = await running.says(/Serving at (\S+)/);
  return { url, running };
}

async function stop({ child, ended }: Running): Promise<void> {
  child.kill("SIGTERM");
  await ended;
}
