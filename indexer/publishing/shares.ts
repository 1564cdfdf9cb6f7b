import type { Meilisearch } from "meilisearch";
import { toHolder } from "@/engine/cluster/holder";
import { MOST_NODE_VALUES } from "@/engine/cluster/merge-counts";
import { SHARD_FIELD, toCopies } from "@/engine/cluster/shards";
import type { Spread } from "@/search/collection/spread";
import { countDocuments } from "./count-documents";

/** Engines that hold the documents together, and on how many of them each document lies. */
type Cluster = {
  readonly nodes: readonly { readonly place: string; readonly client: Meilisearch }[];
  readonly replicas: number;
};

/** A document with the place that comes first for it, where it lies on several; without such a place where it does not. */
export function withShard<Stored extends { readonly id: string }>(
  document: Stored,
  places: readonly string[],
  replicas: number,
): Stored {
  const { [SHARD_FIELD]: _, ...rest } = document as Stored & { readonly [SHARD_FIELD]?: string };
  const shard = replicas > 1 ? { [SHARD_FIELD]: toHolder(document.id, places) } : {};
  return { ...(rest as unknown as Stored), ...shard };
}

/** The settings of an index of documents of which a node holds a part: it counts more values, and tells what it answers for. */
export function toPartSettings<Documents extends object>(documents: Documents, replicas: number): Documents {
  const faceting = "faceting" in documents ? (documents.faceting as object) : {};
  const given =
    "filterableAttributes" in documents ? (documents.filterableAttributes as readonly string[]) : [];
  const filterable = given.filter((name) => name !== SHARD_FIELD);
  return {
    ...documents,
    faceting: { ...faceting, maxValuesPerFacet: MOST_NODE_VALUES },
    filterableAttributes: replicas > 1 ? [...filterable, SHARD_FIELD] : filterable,
  };
}

/** Where the documents of an index lie, as its nodes say. */
export function readSpreadOf({ nodes, replicas }: Cluster, index: string): Promise<Spread> {
  const places = nodes.map(({ place }) => place);
  return Promise.all(
    nodes.map(async ({ place, client }) => {
      const copies = toCopies(place, places, replicas);
      const isIts = replicas > 1 ? `${SHARD_FIELD} = ${JSON.stringify(place)}` : null;
      const documents = await countDocuments(client, index, isIts);
      return { place, ...(copies.length > 0 ? { copies } : {}), documents };
    }),
  );
}
