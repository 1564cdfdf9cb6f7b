import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readFileIfAny } from "@/system/files";
import { toProgram } from "@/system/programs";
import type { AttachedEngine } from "../client/attached-engine";
import { EngineFault } from "../client/errors";
import type { KeeperMessage } from "./keeper";
import { type EngineState, readEngineState, toEnginePaths } from "./state";

const PATIENCE = 150_000;
/** So long an owner that ends is waited for before another is tried: a process each time. Milliseconds. */
const HELD_PATIENCE = 1_000;
/** An owner says its welcome at once; whoever else has got its port may say nothing. Milliseconds. */
const WELCOME_PATIENCE = 5_000;

/**
 * Attaches to the engine of a data folder, whose owner is started when there is none. `onMessage` gets what the owner has
 * to say later.
 *
 * @throws EngineFault when it cannot be had.
 */
export async function attachEmbedded(
  data: string,
  onMessage: (message: string) => void,
): Promise<AttachedEngine> {
  const until = Date.now() + PATIENCE;
  let wasRunning = true;
  while (Date.now() < until) {
    const state = await readEngineState(data);
    const line = state === null ? null : await holdLine(state, onMessage);
    if (state !== null && line !== null) return toAttached(data, state, line, wasRunning);
    const answer = await startKeeper(data);
    if ("fault" in answer) throw new EngineFault(answer.fault);
    if ("heldBy" in answer) await waitForOwner(data, HELD_PATIENCE);
    else wasRunning = false;
  }
  throw new EngineFault(
    `The owner of the engine of ${data} does not answer. End its process and start again.`,
  );
}

async function toAttached(
  data: string,
  state: EngineState,
  line: Socket,
  wasRunning: boolean,
): Promise<AttachedEngine> {
  const indexingKey = (await readFileIfAny(toEnginePaths(data).indexingKey))?.trim() ?? "";
  let released = false;
  const lost = new Promise<void>((resolve) => line.once("close", () => released || resolve()));
  return {
    url: state.url,
    nodes: [state.url],
    searchKey: state.searchKey,
    indexingKey,
    owner: state.pid,
    wasRunning,
    lost,
    release: () => {
      released = true;
      return hangUp(line);
    },
  };
}

/** Opens a line to the owner; null when nobody is there. */
function holdLine(state: EngineState, onMessage: (message: string) => void): Promise<Socket | null> {
  return new Promise((resolve) => {
    const line = connect(state.line.port, "127.0.0.1");
    line.setEncoding("utf8");
    line.setTimeout(WELCOME_PATIENCE, () => line.destroy());
    line.once("error", () => resolve(null));
    line.once("close", () => resolve(null));
    line.once("connect", () => line.write(`${state.line.token}\n`));
    line.on("data", (text) => {
      for (const message of String(text).split("\n")) {
        if (message === "welcome") resolve(line.setTimeout(0));
        else if (message !== "") onMessage(message);
      }
    });
  });
}

function hangUp(line: Socket): Promise<void> {
  if (line.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    line.once("close", () => resolve());
    line.destroy();
  });
}

/** Starts an owner and waits for its answer. It lives on without us. */
function startKeeper(data: string): Promise<KeeperMessage> {
  const log = openSync(toEnginePaths(data).log, "a", 0o600);
  const keeper = spawn(
    process.execPath,
    [...toProgram(join("engine", "embedded", "keeper-process.ts")), data],
    {
      detached: true,
      stdio: ["ignore", log, log, "ipc"],
    },
  );
  closeSync(log);
  return new Promise((resolve) => {
    const settle = (message: KeeperMessage): void => {
      resolve(message);
      if (keeper.connected) keeper.disconnect();
      keeper.unref();
    };
    keeper.once("message", (message) => settle(message as KeeperMessage));
    keeper.once("error", (error) =>
      settle({ fault: `The engine's owner could not be started: ${error.message}.` }),
    );
    keeper.once("exit", () =>
      settle({ fault: `The engine's owner ended at once; ${toEnginePaths(data).log} says why.` }),
    );
  });
}

/** Waits until the engine's owner has ended, so that nothing is left behind; at most so many milliseconds. */
export async function waitForOwner(data: string, patience: number): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until && (await readFileIfAny(toEnginePaths(data).lock)) !== null) await pause(50);
}
