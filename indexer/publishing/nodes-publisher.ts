import type { Meilisearch } from "meilisearch";
import { toHolder } from "@/engine/cluster/holder";
import { MOST_NODE_VALUES } from "@/engine/cluster/merge-counts";
import { toPlace } from "@/engine/cluster/place";
import { DOCUMENTS, NAME_SETTINGS, NAMES, toDocumentSettings } from "@/search/meilisearch/index-settings";
import { openClient } from "./client";
import { countDocuments } from "./count-documents";
import { waitForSwaps } from "./engine-tasks";
import { EngineSilent, NodeSilent } from "./errors";
import type { Generation } from "./generation";
import { NEXT_DOCUMENTS, type PairSettings } from "./index-pair";
import { addNames } from "./name-rows";
import { changeDocuments, dropNames, openPublisher } from "./publish";
import type { Changes, Publisher, WholeBuild } from "./publisher";
import { NO_RESPELLING } from "./respell";
import { beginSteps, type WholeSteps } from "./whole-steps";

/** One of several engines that hold the documents together, each its share; the names each holds whole. */
type Node = { readonly place: string; readonly client: Meilisearch };

/**
 * Opens the write door of engines that hold the documents together, or of one. What makes a new state seen comes last, on all of
 * them at once, when all are ready for it.
 */
export function openNodesPublisher({
  nodes: urls,
  key,
}: {
  readonly nodes: readonly string[];
  readonly key: string;
}): Publisher {
  const [only, ...more] = urls;
  if (only !== undefined && more.length === 0) return openPublisher({ url: only, key });
  const nodes = urls.map((url) => ({ place: toPlace(url), client: openClient({ url, key }) }));
  return {
    waitForSwaps: () => onAll(nodes, ({ client }) => waitForSwaps(client)),
    beginWhole: (dimensions = null) => beginWhole(nodes, dimensions),
    publishChanges: (changes) => publishChanges(nodes, changes),
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

async function beginWhole(nodes: readonly Node[], dimensions: number | null): Promise<WholeBuild> {
  const places = nodes.map(({ place }) => place);
  const builds: WholeSteps[] = [];
  await onAll(nodes, async ({ client }, at) => {
    builds[at] = await beginSteps(client, toSettings(dimensions));
  });
  const onBuilds = (work: (steps: WholeSteps, node: Node, at: number) => Promise<void>): Promise<void> =>
    onAll(nodes, async (node, at) => {
      const steps = builds[at];
      if (steps !== undefined) await work(steps, node, at);
    });
  return {
    add: async (document) => {
      await builds[places.indexOf(toHolder(document.id, places))]?.add(document);
    },
    abandon: () => onBuilds((steps) => steps.drop()),
    publish: async (names, generation, marks = [], respelling = NO_RESPELLING) => {
      const parts = { marks: toParts(nodes, marks, toId), ids: toParts(nodes, respelling.ids, toItself) };
      await onBuilds((steps, { place }) =>
        steps.finish(parts.marks(place), { ...respelling, ids: parts.ids(place) }),
      );
      const whole = await withSpread(nodes, NEXT_DOCUMENTS, generation);
      await onBuilds((steps) => steps.putNames(names, whole));
      await onBuilds((steps) => steps.swap());
      await onBuilds((steps) => steps.drop());
    },
  };
}

function toSettings(dimensions: number | null): PairSettings {
  const documents = toDocumentSettings(dimensions);
  const faceting = { ...documents.faceting, maxValuesPerFacet: MOST_NODE_VALUES };
  return { documents: { ...documents, faceting }, names: NAME_SETTINGS };
}

async function publishChanges(nodes: readonly Node[], changes: Changes): Promise<void> {
  const { respelling, names, generation } = changes;
  const documents = toParts(nodes, changes.documents, toId);
  const marks = toParts(nodes, changes.marks, toId);
  const ids = toParts(nodes, respelling.ids, toItself);
  await onAll(nodes, ({ place, client }) =>
    changeDocuments(client, {
      documents: documents(place),
      marks: marks(place),
      respelling: { ...respelling, ids: ids(place) },
    }),
  );
  const whole = await withSpread(nodes, DOCUMENTS, generation);
  await onAll(nodes, async ({ client }) => {
    await dropNames(client, changes);
    await addNames(client, NAMES, names, null);
  });
  await onAll(nodes, ({ client }) => addNames(client, NAMES, [], whole));
}

const toId = ({ id }: { readonly id: string }): string => id;
const toItself = (id: string): string => id;

/** What belongs on which node. */
function toParts<Part>(
  nodes: readonly Node[],
  all: readonly Part[],
  toIdOf: (part: Part) => string,
): (place: string) => readonly Part[] {
  const places = nodes.map(({ place }) => place);
  const byPlace = new Map<string, Part[]>(places.map((place) => [place, []]));
  for (const part of all) byPlace.get(toHolder(toIdOf(part), places))?.push(part);
  return (place) => byPlace.get(place) ?? [];
}

/** A generation that says how many documents each node holds. */
async function withSpread(
  nodes: readonly Node[],
  index: string,
  generation: Generation,
): Promise<Generation> {
  const spread = await Promise.all(
    nodes.map(async ({ place, client }) => ({ place, documents: await countDocuments(client, index) })),
  );
  return { ...generation, spread };
}
