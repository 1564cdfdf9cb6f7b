import { join } from "node:path";
import { z } from "zod";
import { readFileIfAny } from "@/system/files";

/** What to do where the engine does not start or stay up: nothing is in its database that cannot be made again. */
export function toDatabaseAdvice(data: string): string {
  const { log, database } = toEnginePaths(data);
  return `${log} says why. If its database is damaged, delete ${database} and run npm run index, which makes it anew of the corpus; saved searches and corrections are not in it.`;
}

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

const stateSchema: z.ZodType<EngineState> = z.object({
  url: z.url(),
  pid: z.int().positive(),
  enginePid: z.int().positive(),
  searchKey: z.string(),
  line: z.object({ port: z.int().min(1).max(65_535), token: z.string() }),
});

/** The state the owner last wrote; null where there is none, or something else in its place. */
export async function readEngineState(data: string): Promise<EngineState | null> {
  const text = await readFileIfAny(toEnginePaths(data).state);
  if (text === null) return null;
  try {
    return stateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
