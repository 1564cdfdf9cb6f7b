import { isWebAddress } from "./web-address";

/** Meilisearch servers that somebody else runs, at least one, all with the same master key. */
export type ExternalEngine = { readonly nodes: readonly string[]; readonly key: string };

/** More nodes than this are a slip of the pen: each search asks all of them. */
const MOST_NODES = 64;

/** The servers that the environment names: one as MEILI_URL, or several as PARALLAX_NODES. */
export function toExternal(get: (name: string) => string | null, faults: string[]): ExternalEngine | null {
  const [url, list] = [get("MEILI_URL"), get("PARALLAX_NODES")];
  if (url !== null && list !== null)
    faults.push("MEILI_URL and PARALLAX_NODES are both set. Leave one of them out.");
  const nodes = list === null ? toOne(url, faults) : toNodes(list, faults);
  return nodes.length === 0 ? null : { nodes, key: get("MEILI_MASTER_KEY") ?? "" };
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
  if (new Set(nodes).size < nodes.length) faults.push("PARALLAX_NODES names a server twice. Name each once.");
  if (nodes.length > MOST_NODES)
    faults.push(`PARALLAX_NODES names ${nodes.length} servers. Name ${MOST_NODES} at most.`);
  return nodes;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
