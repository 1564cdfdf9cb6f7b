import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { locateBinary } from "@/engine/embedded/binary";
import { ended } from "@/system/processes";
import { makeFolder } from "./place";

/** A Meilisearch that somebody else runs: it can be killed and started again at the same address, and lose all that it holds. */
export type EngineServer = {
  readonly url: string;
  readonly key: string;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Removes its database, while it is not running. */
  readonly clear: () => Promise<void>;
};

const PATIENCE = 120_000;
const KEY = "a-master-key-for-drills-of-enough-bytes";

/** Starts one with a database of its own. It is killed with this process. */
export async function startEngineServer(): Promise<EngineServer> {
  const folder = await makeFolder();
  const binary = await locateBinary(folder);
  const place = `127.0.0.1:${await findFreePort()}`;
  const flags = ["--http-addr", place, "--db-path", join(folder, "db"), "--master-key", KEY];
  let engine: ChildProcess;
  const kill = async (): Promise<void> => {
    engine.kill("SIGKILL");
    await ended(engine);
  };
  const start = async (): Promise<void> => {
    engine = spawn(binary, [...flags, "--no-analytics", "--max-indexing-memory", "1GiB"], {
      cwd: folder,
      stdio: "ignore",
    });
    await waitForHealth(`http://${place}`);
  };
  const clear = (): Promise<void> => rm(join(folder, "db"), { recursive: true });
  await start();
  process.once("exit", () => engine.kill("SIGKILL"));
  return { url: `http://${place}`, key: KEY, kill, start, clear };
}

async function waitForHealth(url: string): Promise<void> {
  const latest = performance.now() + PATIENCE;
  while (performance.now() < latest) {
    if ((await fetch(`${url}/health`).catch(() => null))?.ok) return;
    await pause(50);
  }
  throw new Error(`Meilisearch did not start at ${url}.`);
}

/** A port of this machine that nothing listens at. */
function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
