import type { Meilisearch } from "meilisearch";
import { toHolders } from "@/engine/cluster/shards";
import { DOCUMENTS, NAME_SETTINGS, NAMES, toDocumentSettings } from "@/search/meilisearch/index-settings";
import { toPlace } from "@/system/place";
import { openClient } from "./client";
import { waitForSwaps } from "./engine-tasks";
import { EngineSilent, NodeSilent } from "./errors";
import type { Generation } from "./generation";
import { NEXT_DOCUMENTS, type PairSettings } from "./index-pair";
import { addNames } from "./name-rows";
import { changeDocuments, dropNames, openPublisher } from "./publish";
import type { Changes, Publisher, WholeBuild } from "./publisher";
import { NO_RESPELLING } from "./respell";
import { readSpreadOf, toPartSettings, withShard } from "./shares";
import { beginSteps, type WholeSteps } from "./whole-steps";

/** One of several engines that hold the documents together, each its share; the names each holds whole. */
type Node = { readonly place: string; readonly client: Meilisearch };

/** All of them, and on how many each document lies. */
type Cluster = { readonly nodes: readonly Node[]; readonly replicas: number };

/**
 * Opens the write door of engines that hold the documents together, or of one. What makes a new state seen comes last, on all of
 * them at once, when all are ready for it.
 */
export function openNodesPublisher({
  nodes: urls,
  key,
  replicas = 1,
}: {
  readonly nodes: readonly string[];
  readonly key: string;
  readonly replicas?: number;
}): Publisher {
  const [only, ...more] = urls;
  if (only !== undefined && more.length === 0) return openPublisher({ url: only, key });
  const nodes = urls.map((url) => ({ place: toPlace(url), client: openClient({ url, key }) }));
  const cluster = { nodes, replicas };
  return {
    waitForSwaps: () => onAll(nodes, ({ client }) => waitForSwaps(client)),
    beginWhole: (dimensions = null) => beginWhole(cluster, dimensions),
    publishChanges: (changes) => publishChanges(cluster, changes),
  };
}

/**
 * Does something on all nodes at once, and waits for all of them, whatever becomes of one.
 *
 * @throws NodeSilent, which names the first that does not answer, or what one failed with.
 */
async function onAll<Part>(
  nodes: readonly Node[],
  work: (node: Node, at: number) => Promise<Part>,
): Promise<void> {
  const outcomes = await Promise.allSettled(nodes.map(work));
  for (const [at, outcome] of outcomes.entries())
    if (outcome.status === "rejected") {
      const { reason } = outcome;
      throw reason instanceof EngineSilent ? new NodeSilent(nodes[at]?.place ?? "", reason) : reason;
    }
}

async function beginWhole(cluster: Cluster, dimensions: number | null): Promise<WholeBuild> {
  const { nodes, replicas } = cluster;
  const places = nodes.map(({ place }) => place);
  const builds: WholeSteps[] = [];
  await onAll(nodes, async ({ client }, at) => {
    builds[at] = await beginSteps(client, toSettings(dimensions, replicas));
  });
  const onBuilds = (work: (steps: WholeSteps, node: Node, at: number) => Promise<void>): Promise<void> =>
    onAll(nodes, async (node, at) => {
      const steps = builds[at];
      if (steps !== undefined) await work(steps, node, at);
    });
  return {
    add: async (document) => {
      const placed = toPlaced(document, cluster);
      for (const holder of toHolders(document.id, places, replicas))
        await builds[places.indexOf(holder)]?.add(placed);
    },
    addName: (name) => onBuilds((steps) => steps.addName(name)),
    abandon: () => onBuilds((steps) => steps.drop()),
    publish: async (names, generation, marks = [], respelling = NO_RESPELLING) => {
      const parts = { marks: toParts(cluster, marks, toId), ids: toParts(cluster, respelling.ids, toItself) };
      await onBuilds((steps, { place }) =>
        steps.finish(parts.marks(place), { ...respelling, ids: parts.ids(place) }),
      );
      const whole = await withSpread(cluster, NEXT_DOCUMENTS, generation);
      const rows = [...names];
      await onBuilds((steps) => steps.putNames(rows, whole));
      await onBuilds((steps) => steps.swap());
      await onBuilds((steps) => steps.drop());
    },
  };
}

function toSettings(dimensions: number | null, replicas: number): PairSettings {
  return { documents: toPartSettings(toDocumentSettings(dimensions), replicas), names: NAME_SETTINGS };
}

async function publishChanges(cluster: Cluster, changes: Changes): Promise<void> {
  const { nodes } = cluster;
  const { respelling, names, generation } = changes;
  const placed = changes.documents.map((document) => toPlaced(document, cluster));
  const documents = toParts(cluster, placed, toId);
  const marks = toParts(cluster, changes.marks, toId);
  const ids = toParts(cluster, respelling.ids, toItself);
  await onAll(nodes, ({ place, client }) =>
    changeDocuments(client, {
      documents: documents(place),
      marks: marks(place),
      respelling: { ...respelling, ids: ids(place) },
    }),
  );
  const whole = await withSpread(cluster, DOCUMENTS, generation);
  await onAll(nodes, async ({ client }) => {
    await dropNames(client, changes);
    await addNames(client, NAMES, names, null);
  });
  await onAll(nodes, ({ client }) => addNames(client, NAMES, [], whole));
}

const toId = ({ id }: { readonly id: string }): string => id;
const toItself = (id: string): string => id;

/** A document with the place that comes first for it, where it lies on several. */
function toPlaced<Stored extends { readonly id: string }>(
  document: Stored,
  { nodes, replicas }: Cluster,
): Stored {
  const places = nodes.map(({ place }) => place);
  return withShard(document, places, replicas);
}

/** What belongs on which node. */
function toParts<Part>(
  { nodes, replicas }: Cluster,
  all: readonly Part[],
  toIdOf: (part: Part) => string,
): (place: string) => readonly Part[] {
  const places = nodes.map(({ place }) => place);
  const byPlace = new Map<string, Part[]>(places.map((place) => [place, []]));
  for (const part of all)
    for (const holder of toHolders(toIdOf(part), places, replicas)) byPlace.get(holder)?.push(part);
  return (place) => byPlace.get(place) ?? [];
}

/** A generation that says how many documents each node holds. */
async function withSpread(cluster: Cluster, index: string, generation: Generation): Promise<Generation> {
  return { ...generation, spread: await readSpreadOf(cluster, index) };
}
