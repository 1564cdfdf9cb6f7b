import { logWarning } from "@/system/log";
import { toPlace } from "@/system/place";
import type { AttachedEngine } from "../client/attached-engine";
import { EngineFault } from "../client/errors";
import type { Server } from "../client/keys";
import { attachExternal, type ExternalServer } from "../external/attach-external";

/**
 * Attaches to servers that somebody else runs. Of several, those that are down may come later: what needs all of them says so.
 *
 * @throws EngineFault when none answers, one that answers refuses the key or is too old, or two are one and the same.
 */
export async function attachNodes({
  nodes,
  replicas,
  key,
  setting,
}: {
  readonly nodes: readonly string[];
  readonly replicas: number;
} & Pick<Server, "key" | "setting">): Promise<AttachedEngine> {
  const outcomes = await Promise.all(
    nodes.map((url) => tryNode({ url, key, ...(setting ? { setting } : {}) })),
  );
  const servers = outcomes.flatMap((one) => ("server" in one ? [one.server] : []));
  const faults = outcomes.flatMap((one) => ("fault" in one ? [one.fault] : []));
  const fatal = faults.find(({ isSilent }) => !isSilent) ?? (servers.length === 0 ? faults[0] : undefined);
  if (fatal !== undefined) throw fatal;
  const [first] = servers;
  if (first === undefined) throw new EngineFault("No engine is named. Set PARALLAX_NODES.");
  expectDifferent(servers);
  warnOfVersions(servers);
  return { ...first.attached, nodes, replicas };
}

/** A server under two names would hold one document for two, and count it twice. */
function expectDifferent(servers: readonly ExternalServer[]): void {
  const byMade = new Map<string, ExternalServer>();
  for (const server of servers) {
    const other = byMade.get(server.made);
    if (other !== undefined)
      throw new EngineFault(
        `Meilisearch at ${toPlaceOf(other)} and ${toPlaceOf(server)} is one server under two names, or one of them began as a copy of the other. Name each server once in PARALLAX_NODES, and start each with an empty database of its own.`,
      );
    byMade.set(server.made, server);
  }
}

function warnOfVersions(servers: readonly ExternalServer[]): void {
  const [first, ...others] = servers;
  const other = others.find(({ version }) => version !== first?.version);
  if (first === undefined || other === undefined) return;
  const toVersion = (one: ExternalServer): string => `${one.version} at ${toPlaceOf(one)}`;
  logWarning(
    `Meilisearch is ${toVersion(first)} and ${toVersion(other)}; nodes of different versions may rank and count otherwise. Bring all to one.`,
  );
}

function toPlaceOf({ attached }: ExternalServer): string {
  return toPlace(attached.url);
}

type Outcome = { readonly server: ExternalServer } | { readonly fault: EngineFault };

async function tryNode(server: Server): Promise<Outcome> {
  try {
    return { server: await attachExternal(server) };
  } catch (error) {
    if (error instanceof EngineFault) return { fault: error };
    throw error;
  }
}
