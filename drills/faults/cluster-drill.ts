import { setTimeout as pause } from "node:timers/promises";
import { makeKeys } from "@/engine/client/keys";
import { toPlace } from "@/system/place";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import { type EngineServer, startEngineServer } from "../shared/engine-server";
import { makePlace, type Place, putCorpus } from "../shared/place";
import { probe, startSite } from "../shared/site";
import { findDisagreeing, findStack, startIndexing } from "./index-drill";
import { drillMeetings } from "./kill-node";
import { repeat } from "./once";
import type { Tried } from "./tally";
import { toFiles } from "./versions";

/**
 * Three engines that hold the documents together, of which one is killed: what a site and an indexing run say, and that all is whole
 * again.
 */
export const CLUSTER: Drill = { name: "cluster", kind: "fault", usual: 3, run };

const NODES = 3;
const RECOVERY = 60_000;
const PATIENCE = 20_000;

/** A search that was never made before, since a site remembers whole answers; it finds all documents. */
function toSearch(): string {
  searched += 1;
  return `/api/search?q=held+OR+never${searched}`;
}

let searched = 0;

async function run(options: DrillOptions): Promise<readonly DrillRow[]> {
  const servers = await Promise.all(Array.from({ length: NODES }, startEngineServer));
  try {
    const nodes = servers.map(({ url }) => url);
    await Promise.all(servers.map(makeKeys));
    const place = await makePlace({
      PARALLAX_NODES: nodes.join(","),
      MEILI_MASTER_KEY: servers[0]?.key ?? "",
    });
    const started = performance.now();
    await indexFiles(place);
    const length = performance.now() - started;
    const site = await drillSite(place, servers, options);
    const refused = await drillRun(place, servers, options);
    await indexFiles(place);
    return [site, refused, await drillMeetings(place, { servers, length, options })];
  } finally {
    await Promise.all(servers.map(({ kill }) => kill()));
  }
}

/** Has version `a` indexed. */
async function indexFiles(place: Place): Promise<void> {
  await putCorpus(place, toFiles("a"));
  const { code, stderr } = await startIndexing(place).ended;
  if (code !== 0) throw new Error(`It ended with ${code}: ${stderr.trim()}`);
}

async function drillSite(
  place: Place,
  servers: readonly EngineServer[],
  options: DrillOptions,
): Promise<DrillRow> {
  const site = await startSite(place);
  const { total } = await readAnswer(site.url);
  const row = await repeat(
    "one of three nodes is killed under a site, and started again",
    options,
    async (at) => {
      const { milliseconds, breaches } = await killNode(site.url, servers[at % NODES], total);
      return { milliseconds, breaches: [...breaches, ...(await findDisagreeing(place))] };
    },
  );
  site.running.signal("SIGTERM");
  await site.running.ended;
  return row;
}

async function killNode(url: string, server: EngineServer | undefined, total: number): Promise<Tried> {
  if (server === undefined) throw new RangeError("There is no such node.");
  await server.kill();
  const breaches = await findUnsaid(url, toPlace(server.url), total);
  await server.start();
  const started = performance.now();
  for (;;) {
    const answer = await readAnswer(url);
    const milliseconds = performance.now() - started;
    if (answer.exact && answer.total === total && answer.missing === null) return { milliseconds, breaches };
    if (milliseconds > RECOVERY)
      return {
        milliseconds,
        breaches: [...breaches, "a search is not whole a minute after the node is back"],
      };
    await pause(100);
  }
}

/** What an answer lacks and does not say, or takes for all there is. */
async function findUnsaid(url: string, place: string, total: number): Promise<readonly string[]> {
  const answer = await readAnswer(url);
  const [missing, nodes] = [total - answer.total, answer.missing?.nodes];
  const wrong = [];
  if (answer.status !== 200) wrong.push(`a search answers ${answer.status}`);
  if (nodes !== place || answer.exact)
    wrong.push(`a search lacks ${missing} documents and does not name ${place}`);
  if (Number(answer.missing?.documents) < missing)
    wrong.push("a search says that fewer are missing than are");
  const exported = await probe(`${url}/api/export?format=json&q=held`, PATIENCE);
  if (exported.status !== 503)
    wrong.push(`an export answers ${exported.status} though documents are missing`);
  return wrong;
}

type Body = {
  readonly total?: number;
  readonly exact?: boolean;
  readonly notices?: readonly { readonly code: string; readonly values?: Readonly<Record<string, string>> }[];
};

async function readAnswer(url: string) {
  const { status, text } = await probe(url + toSearch(), PATIENCE);
  const { total = -1, exact = false, notices = [] }: Body = status === 200 ? JSON.parse(text) : {};
  const missing = notices.find(({ code }) => code === "part-missing")?.values ?? null;
  return { status, total, exact, missing };
}

async function drillRun(
  place: Place,
  servers: readonly EngineServer[],
  options: DrillOptions,
): Promise<DrillRow> {
  return repeat(
    "a run is started while one of three nodes is down, and again when it is back",
    options,
    async (at) => {
      const server = servers[at % NODES];
      if (server === undefined) throw new RangeError("There is no such node.");
      await putCorpus(place, toFiles(at % 2 === 0 ? "a-changed" : "a"));
      await server.kill();
      const refused = await startIndexing(place).ended;
      const said = `${refused.stdout}${refused.stderr}`.includes(toPlace(server.url));
      const unsaid =
        refused.code === 1 && said ? [] : [`the run ends with ${refused.code} and does not name the node`];
      await server.start();
      const started = performance.now();
      const { code, stderr } = await startIndexing(place).ended;
      const milliseconds = performance.now() - started;
      const failed = code === 0 ? [] : [`the next run ended with ${code}: ${stderr.trim()}`];
      return { milliseconds, breaches: [...unsaid, ...findStack(refused), ...failed] };
    },
  );
}
