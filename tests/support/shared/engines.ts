import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { readEngineState, toEnginePaths } from "@/engine/embedded/state";
import { toSettings } from "@/system/settings";

/**
 * Engines for one test file after the other. Starting one takes seconds, emptying one a moment; each is lent to one file at
 * a time, with its data folder.
 */
export type EnginePool = {
  /** The data folder of an empty engine that runs. */
  readonly take: () => Promise<string>;
  readonly giveBack: (data: string) => Promise<void>;
  /** The engine of a data folder that is lent. Throws RangeError for any other folder. */
  readonly get: (data: string) => AttachedEngine;
  readonly close: () => Promise<void>;
};

const STOP_PATIENCE = 10_000;

export function openEnginePool(): EnginePool {
  const engines = new Map<string, Promise<AttachedEngine>>();
  const lent = new Map<string, AttachedEngine>();
  const free: string[] = [];
  return {
    take: async () => {
      const data = free.pop() ?? (await mkdtemp(join(tmpdir(), "parallax-test-")));
      const attaching = engines.get(data) ?? attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
      engines.set(data, attaching);
      lent.set(data, await attaching);
      return data;
    },
    giveBack: async (data) => {
      await empty(data);
      lent.delete(data);
      free.push(data);
    },
    get: (data) => {
      const engine = lent.get(data);
      if (engine === undefined) throw new RangeError(`The engine of ${data} is not lent.`);
      return engine;
    },
    close: async () => {
      await Promise.all([...engines].map(([data, engine]) => stop(data, engine)));
    },
  };
}

/** Stops an engine, and removes its folder. */
async function stop(data: string, attaching: Promise<AttachedEngine>): Promise<void> {
  await (await attaching).release();
  await waitForOwner(data, STOP_PATIENCE);
  await rm(data, { recursive: true, force: true });
}

/** Takes everything out of an engine, and out of its data folder what is not the engine's. */
async function empty(data: string): Promise<void> {
  const ask = await openMaster(data);
  const { results } = (await ask("GET", "/indexes?limit=100")) as { results: { uid: string }[] };
  for (const { uid } of results) await ask("DELETE", `/indexes/${uid}`);
  while (((await ask("GET", "/tasks?statuses=enqueued,processing")) as { total: number }).total > 0)
    await pause(10);
  const engines = new Set(Object.values(toEnginePaths(data)));
  for (const name of await readdir(data))
    if (!engines.has(join(data, name))) await rm(join(data, name), { recursive: true, force: true });
}

/** Requests to an engine with the key that may do everything. */
async function openMaster(data: string) {
  const url = (await readEngineState(data))?.url ?? "";
  const key = (await readFile(toEnginePaths(data).masterKey, "utf8")).trim();
  return async (method: string, path: string): Promise<unknown> => {
    const answer = await fetch(url + path, { method, headers: { Authorization: `Bearer ${key}` } });
    if (!answer.ok) throw new Error(`The engine answers ${answer.status} to ${method} ${path}.`);
    return answer.json();
  };
}
