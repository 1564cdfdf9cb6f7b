import type { AttachedEngine } from "../client/attached-engine";
import { EngineFault } from "../client/errors";
import { attachExternal } from "../external/attach-external";
import { toPlace } from "./place";

/**
 * Attaches to servers that somebody else runs. Of several, those that are down may come later: what needs all of them says so.
 *
 * @throws EngineFault when none answers, or one that answers refuses the key or is too old.
 */
export async function attachNodes({
  nodes,
  replicas,
  key,
}: {
  readonly nodes: readonly string[];
  readonly replicas: number;
  readonly key: string;
}): Promise<AttachedEngine> {
  const outcomes = await Promise.all(nodes.map((url) => tryNode(url, key)));
  const attached = outcomes.flatMap((one) => ("attached" in one ? [one.attached] : []));
  const faults = outcomes.flatMap((one) => ("fault" in one ? [one.fault] : []));
  const fatal = faults.find(({ isSilent }) => !isSilent) ?? (attached.length === 0 ? faults[0] : undefined);
  if (fatal !== undefined) throw fatal;
  const [first] = attached;
  if (first === undefined) throw new EngineFault("No engine is named. Set PARALLAX_NODES.");
  const other = attached.find((one) => one.searchKey !== first.searchKey);
  if (other !== undefined)
    throw new EngineFault(
      `Meilisearch at ${toPlace(first.url)} and ${toPlace(other.url)} have different master keys. Start all nodes with the same one.`,
    );
  return { ...first, nodes, replicas };
}

type Outcome = { readonly attached: AttachedEngine } | { readonly fault: EngineFault };

async function tryNode(url: string, key: string): Promise<Outcome> {
  try {
    return { attached: await attachExternal({ url, key }) };
  } catch (error) {
    if (error instanceof EngineFault) return { fault: error };
    throw error;
  }
}
