import { toPlace } from "./place";
import { isWebAddress } from "./web-address";

/**
 * Meilisearch servers that somebody else runs, at least one, all with the same master key; each document lies on so many of them. And
 * the setting that names them.
 */
export type ExternalEngine = {
  readonly setting: "MEILI_URL" | "PARALLAX_NODES";
  readonly nodes: readonly string[];
  readonly replicas: number;
  readonly key: string;
};

/** More nodes than this are a slip of the pen: each search asks all of them. */
const MOST_NODES = 64;

/** The servers that the environment names: one as MEILI_URL, or several as PARALLAX_NODES. */
export function toExternal(get: (name: string) => string | null, faults: string[]): ExternalEngine | null {
  const [url, list] = [get("MEILI_URL"), get("PARALLAX_NODES")];
  if (url !== null && list !== null)
    faults.push("MEILI_URL and PARALLAX_NODES are both set. Leave one of them out.");
  const nodes = list === null ? toOne(url, faults) : toNodes(list, faults);
  const replicas = toReplicas(get("PARALLAX_REPLICAS") ?? "1", Math.max(1, nodes.length), faults);
  const setting = list === null ? "MEILI_URL" : "PARALLAX_NODES";
  return nodes.length === 0 ? null : { setting, nodes, replicas, key: get("MEILI_MASTER_KEY") ?? "" };
}

function toReplicas(text: string, most: number, faults: string[]): number {
  if (/^[1-9]\d?$/.test(text) && Number(text) <= most) return Number(text);
  faults.push(
    `PARALLAX_REPLICAS is “${text}”. Set it to how many servers of PARALLAX_NODES hold each document, ${most} at most, or leave it out for 1.`,
  );
  return 1;
}

function toOne(url: string | null, faults: string[]): readonly string[] {
  if (url === null) return [];
  if (!isWebAddress(url))
    faults.push(`MEILI_URL is “${url}”, which is no address. Write it as http://host:7700, or leave it out.`);
  return [withoutSlash(url)];
}

function toNodes(list: string, faults: string[]): readonly string[] {
  const nodes = list
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map(withoutSlash);
  for (const node of nodes)
    if (!isWebAddress(node))
      faults.push(
        `PARALLAX_NODES has “${node}”, which is no address. Write them as http://host:7700,http://other:7700.`,
      );
  const places = nodes.filter(isWebAddress).map(toPlace);
  const twice = places.find((place, at) => places.indexOf(place) < at);
  if (twice !== undefined) faults.push(`PARALLAX_NODES names ${twice} twice. Name each server once.`);
  if (nodes.length > MOST_NODES)
    faults.push(`PARALLAX_NODES names ${nodes.length} servers. Name ${MOST_NODES} at most.`);
  return nodes;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
