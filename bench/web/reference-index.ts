import { execFileSync } from "node:child_process";
import { access } from "node:fs/promises";
import { join } from "node:path";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { type Peer, toPeer } from "../peer";

/** Where the reference page is made, which has packages of its own. */
export const FOLDER = "bench/web/reference";

export const FACETS = ["actors", "publisher", "sources", "stances", "collection", "language"] as const;
export const DATE = "publishedFrom";
export const FIELDS = ["id", "title", "publisher", "published", "actors", "stances"] as const;

/** A document as the reference has it: ours without what only our search needs. */
export type PlainDocument = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * Fills an index of this name as one does for InstantSearch, beside ours on the same engine, with the same documents and facets. Values
 * come most frequent first, as its lists show them: the engine's first ones by letters would be others.
 */
export async function fillReference(
  engine: AttachedEngine,
  index: string,
  documents: readonly PlainDocument[],
  facets: readonly string[] = FACETS,
): Promise<Peer> {
  const peer = toPeer(engine, index);
  await peer.fill(documents, {
    searchableAttributes: ["title", "text"],
    filterableAttributes: [...facets, DATE],
    sortableAttributes: [DATE],
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { "*": "count" } },
  });
  return peer;
}

/** Installs the packages of the reference, where they aren't. */
export async function installReference(): Promise<void> {
  await access(join(FOLDER, "node_modules")).catch(() => runInReference("npm", "ci"));
}

/** Runs a command where the reference page is made. */
export function runInReference(command: string, ...parameters: string[]): void {
  execFileSync(command, parameters, { cwd: FOLDER, stdio: ["ignore", "ignore", "inherit"] });
}
