import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { isExpected } from "@/system/errors";
import { makeDataFolder, readFileIfAny, toReason, writePrivateFile } from "@/system/files";
import { takeLock } from "@/system/lock";
import { commandOf, ended, endProcess, isAlive } from "@/system/processes";
import { makeKeys } from "../client/keys";
import { locateBinary } from "./binary";
import { type EmbeddedEngine, startEmbedded } from "./engine-process";
import { type Line, openLine } from "./line";
import { readEngineState, toDatabaseAdvice, toEnginePaths } from "./state";

/**
 * The owner of the embedded engine: a process of its own, started by the first command that needs the engine.
 * Every user holds an open line to it. A line closes however its user ends, so the owner always knows when the
 * last one has left; then it stops the engine and ends. It is in no terminal's process group, so that an
 * interrupt reaches the users first and the engine stays up until they are done.
 */
const MOST_RESTARTS = 5;
const RESTART_WINDOW = 60_000;
const STOP_PATIENCE = 6_000;

/** What the owner answers the command that started it. */
export type KeeperMessage =
  | { readonly ready: true }
  | { readonly fault: string }
  | { readonly heldBy: number };

/** Owns the engine of a data folder until its last user has left. */
export async function keepEngine(data: string, answer: (message: KeeperMessage) => void): Promise<void> {
  const paths = toEnginePaths(data);
  await makeDataFolder(data);
  const lock = await takeLock(paths.lock);
  if ("holder" in lock) return answer({ heldBy: lock.holder });
  try {
    await endOrphan(data);
    const masterKey = await readOrMakeMasterKey(paths.masterKey);
    const engine = await startEmbedded(await locateBinary(data), data, masterKey);
    await serve(data, masterKey, engine, answer);
    await rm(paths.state, { force: true });
  } catch (error) {
    answer({ fault: isExpected(error) ? error.message : `The engine failed: ${toReason(error)}.` });
    process.exitCode = 1;
  } finally {
    await lock.release();
  }
}

/** An engine whose owner was killed still holds the database; it is ended so that another can open it. */
async function endOrphan(data: string): Promise<void> {
  const state = await readEngineState(data);
  if (state === null) return;
  const isOurs =
    isAlive(state.enginePid) && commandOf(state.enginePid).includes(toEnginePaths(data).database);
  if (isOurs) await endProcess(state.enginePid, STOP_PATIENCE);
}

/** A key that was cut off is made anew: the other keys follow from it, and nothing else does. */
const MASTER_KEY = /^[0-9a-f]{64}$/;

async function readOrMakeMasterKey(path: string): Promise<string> {
  const known = (await readFileIfAny(path))?.trim() ?? "";
  if (MASTER_KEY.test(known)) return known;
  const key = randomBytes(32).toString("hex");
  await writePrivateFile(path, `${key}\n`);
  return key;
}

async function serve(
  data: string,
  masterKey: string,
  engine: EmbeddedEngine,
  answer: (message: KeeperMessage) => void,
): Promise<void> {
  const line = await openLine();
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once("SIGTERM", stop);
  try {
    await writeState(data, engine, masterKey, line);
    answer({ ready: true });
    await Promise.race([
      line.empty,
      aborted(stopping.signal),
      keepAlive(data, masterKey, engine, line, stopping.signal),
    ]);
  } finally {
    stop();
    line.close();
    if (engine.child.pid !== undefined) await endProcess(engine.child.pid, STOP_PATIENCE);
  }
}

/** Writes where the engine is, for all who may read the data folder. */
async function writeState(
  data: string,
  engine: EmbeddedEngine,
  masterKey: string,
  line: Line,
): Promise<void> {
  const paths = toEnginePaths(data);
  const keys = await makeKeys({ url: engine.url, key: masterKey });
  await writePrivateFile(paths.indexingKey, `${keys.indexingKey}\n`);
  const state = {
    url: engine.url,
    pid: process.pid,
    enginePid: engine.child.pid,
    searchKey: keys.searchKey,
    line: { port: line.port, token: line.token },
  };
  await writePrivateFile(paths.state, `${JSON.stringify(state, null, 2)}\n`);
}

/** Starts the engine again when it dies, a bounded number of times; then gives up with a last message. */
async function keepAlive(
  data: string,
  masterKey: string,
  engine: EmbeddedEngine,
  line: Line,
  stopping: AbortSignal,
): Promise<void> {
  const deaths: number[] = [];
  for (;;) {
    await ended(engine.child);
    if (stopping.aborted) return;
    deaths.push(Date.now());
    if (deaths.filter((time) => time > Date.now() - RESTART_WINDOW).length > MOST_RESTARTS) {
      line.send(
        `Meilisearch died ${MOST_RESTARTS + 1} times within a minute and is not started again. ${toDatabaseAdvice(data)}`,
      );
      return;
    }
    line.send("Meilisearch died and is started again.");
    await engine.start();
    await writeState(data, engine, masterKey, line);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
