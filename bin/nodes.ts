import { listNodes, type NodeState } from "@/engine/cluster/list-nodes";
import { readConnection } from "@/engine/connection";
import { readParameters } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/** `npm run nodes`: how it stands with each node of a cluster. Exit 0 where all documents are searched, else 1. */

const USAGE = "Usage: npm run nodes -- [--json]";

const SAID = {
  whole: "whole",
  behind: "holds another state: npm run index brings all to the same",
  silent: "does not answer",
  empty: "has no part: npm run index gives it one",
  unnamed: "is not named here: npm run index puts all documents onto the nodes that are",
} as const satisfies Record<NodeState["state"], string>;

await runCommand(main);

async function main(): Promise<number> {
  const { values } = readParameters({ options: { json: { type: "boolean", default: false } } }, USAGE);
  const nodes = await listNodes(await readConnection());
  if (values.json) console.log(JSON.stringify(nodes));
  else for (const node of nodes) console.log(toLine(node));
  return nodes.every(({ isSearched }) => isSearched) ? 0 : 1;
}

function toLine({ place, state, documents, isSearched }: NodeState): string {
  const count = documents === null ? "" : `, ${documents.toLocaleString("en")} documents`;
  const isMissing = state !== "whole" && documents !== 0;
  const lacking = !isMissing ? "" : isSearched ? "; others answer for it" : "; its documents are missing";
  return `${place}${count}: ${SAID[state]}${lacking}`;
}
