import type { AttachedEngine } from "../client/attached-engine";
import { EngineFault } from "../client/errors";
import { makeKeys, readVersion, type Server } from "../client/keys";
import { ENGINE_VERSION } from "../client/version";

/** A Meilisearch that somebody else runs, its version, and when it was first used here, by which it is told from every other. */
export type ExternalServer = {
  readonly attached: AttachedEngine;
  readonly version: string;
  readonly made: string;
};

/**
 * Attaches to one Meilisearch that somebody else runs.
 *
 * @throws EngineFault when it does not answer, refuses the key or is too old.
 */
export async function attachExternal(server: Server): Promise<ExternalServer> {
  const { url, setting = "MEILI_URL" } = server;
  const version = await readVersion(server);
  if (isOlder(version, ENGINE_VERSION))
    throw new EngineFault(
      `Meilisearch at ${url} is ${version}; Parallax needs ${ENGINE_VERSION} or later. Upgrade it, or ${
        setting === "MEILI_URL" ? "leave MEILI_URL out" : "take it out of PARALLAX_NODES"
      }.`,
    );
  const { searchKey, indexingKey, made } = await makeKeys(server);
  const attached = {
    url,
    nodes: [url],
    searchKey,
    indexingKey,
    owner: null,
    wasRunning: true,
    release: async () => undefined,
    lost: new Promise<void>(() => undefined),
  };
  return { attached, version, made };
}

/** Whether one version is older than another, by major and minor number. */
export function isOlder(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}
