import { join } from "node:path";
import { readFileIfAny } from "@/system/files";

/** Where the engine keeps its things in the data folder. */
export function toEnginePaths(data: string) {
  return {
    database: join(data, "engine"),
    state: join(data, "engine.json"),
    lock: join(data, "engine.lock"),
    log: join(data, "engine.log"),
    masterKey: join(data, "master.key"),
    indexingKey: join(data, "indexing.key"),
    binary: join(data, "bin"),
  } as const;
}

/** What the owner of the engine writes for everyone who may read the data folder. */
export type EngineState = {
  readonly url: string;
  /** The owner: the process that keeps the engine. */
  readonly pid: number;
  readonly enginePid: number;
  readonly searchKey: string;
  /** Where users of the engine hold their line to the owner, and what they say first. */
  readonly line: { readonly port: number; readonly token: string };
};

/** The state the owner last wrote, or null. */
export async function readEngineState(data: string): Promise<EngineState | null> {
  const text = await readFileIfAny(toEnginePaths(data).state);
  if (text === null) return null;
  try {
    return JSON.parse(text) as EngineState;
  } catch {
    return null;
  }
}
