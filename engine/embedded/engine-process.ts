import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { readMemory } from "@/system/memory";
import { EngineFault } from "../client/errors";
import { readEngineState, toDatabaseAdvice, toEnginePaths } from "./state";

/** A Meilisearch that this process started. `child` changes when it is started again; its address does not. */
export type EmbeddedEngine = {
  child: ChildProcess;
  readonly url: string;
  readonly start: () => Promise<void>;
};

const START_PATIENCE = 120_000;
/**
 * The engine sets aside buffers of a size that follows from this for every task, at first two thirds of the machine's
 * memory: on 24 GB that is two seconds for one document. With less, large batches take no longer.
 */
const INDEXING_MEMORY = 2 * 1024 ** 3;

/**
 * Starts Meilisearch on a free port of this machine, with its database in the data folder, and waits for it.
 *
 * @throws EngineFault when it ends or does not answer.
 */
export async function startEmbedded(
  binary: string,
  data: string,
  masterKey: string,
): Promise<EmbeddedEngine> {
  const port = await choosePort(data);
  const engine: EmbeddedEngine = {
    child: spawnEngine(binary, data, masterKey, port),
    url: `http://127.0.0.1:${port}`,
    start: async () => {
      engine.child = spawnEngine(binary, data, masterKey, port);
      await waitForHealth(engine, data);
    },
  };
  await waitForHealth(engine, data);
  return engine;
}

/** The port of the last run if it is free, so that links to the engine survive a restart; else any free one. */
async function choosePort(data: string): Promise<number> {
  const last = Number(new URL((await readEngineState(data))?.url ?? "http://127.0.0.1:0").port);
  return (await tryPort(last)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}

function spawnEngine(binary: string, data: string, masterKey: string, port: number): ChildProcess {
  const paths = toEnginePaths(data);
  const log = openSync(paths.log, "a", 0o600);
  const flags = ["--http-addr", `127.0.0.1:${port}`, "--db-path", paths.database, "--env", "production"];
  const memory = Math.floor(Math.min(INDEXING_MEMORY, (readMemory() * 2) / 3));
  const bounds = ["--max-indexing-memory", String(memory)];
  const child = spawn(binary, [...flags, ...bounds, "--no-analytics", "--log-level", "WARN"], {
    cwd: data,
    stdio: ["ignore", log, log],
    env: { NODE_ENV: "production", MEILI_MASTER_KEY: masterKey, PATH: "/usr/bin:/bin" },
  });
  closeSync(log);
  return child;
}

async function waitForHealth(engine: EmbeddedEngine, data: string): Promise<void> {
  const until = Date.now() + START_PATIENCE;
  while (Date.now() < until) {
    if (engine.child.exitCode !== null || engine.child.signalCode !== null)
      throw new EngineFault(`Meilisearch ended while it started. ${toDatabaseAdvice(data)}`);
    if (await isHealthy(engine.url)) return;
    await pause(30);
  }
  throw new EngineFault(
    `Meilisearch did not answer within ${START_PATIENCE / 1000} s; ${toEnginePaths(data).log} says more.`,
  );
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
