import type { AttachedEngine } from "../client/attached-engine";
import { EngineFault } from "../client/errors";
import { makeKeys, readVersion } from "../client/keys";
import { ENGINE_VERSION } from "../client/version";

/**
 * Attaches to one Meilisearch that somebody else runs.
 *
 * @throws EngineFault when it does not answer, refuses the key or is too old.
 */
export async function attachExternal({ url, key }: { url: string; key: string }): Promise<AttachedEngine> {
  const version = await readVersion(url, key);
  if (isOlder(version, ENGINE_VERSION))
    throw new EngineFault(
      `Meilisearch at ${url} is ${version}; Parallax needs ${ENGINE_VERSION} or later. Upgrade it, or leave MEILI_URL out.`,
    );
  const keys = await makeKeys(url, key);
  return {
    url,
    nodes: [url],
    ...keys,
    owner: null,
    wasRunning: true,
    release: async () => undefined,
    lost: new Promise(() => undefined),
  };
}

/** Whether one version is older than another, by major and minor number. */
export function isOlder(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}
