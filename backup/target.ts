import { mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { toEnginePaths } from "@/engine/embedded/state";
import { isCode } from "@/system/files";
import { type Lock, takeLock } from "@/system/lock";
import { NotRestored } from "./errors";

/** The place where a data folder is to be. */
export type Target = {
  /** Whether there is something in it. */
  readonly hasData: boolean;
  /** Lets it be moved: from here on nothing keeps an engine from starting there. */
  readonly letGo: () => Promise<void>;
};

/**
 * Does work while nothing uses a data folder or restores into it.
 *
 * @throws NotRestored where somebody does, or it has something in it that may not be replaced.
 */
export async function withTarget<Answer>(
  data: string,
  isOver: boolean,
  work: (target: Target) => Promise<Answer>,
): Promise<Answer> {
  await mkdir(dirname(data), { recursive: true, mode: 0o700 });
  const restoring = await hold(`${data}.restoring.lock`, `is restoring into ${data} already`);
  try {
    const names = await readNames(data);
    if (names === null) return await work({ hasData: false, letGo: async () => undefined });
    if (names.length > 0 && !isOver)
      throw new NotRestored(
        `${data} has something in it.`,
        "Name another folder as PARALLAX_DATA, or add --over: what is there is then put aside beside it.",
      );
    return await withQuietEngine(data, (letGo) => work({ hasData: names.length > 0, letGo }));
  } finally {
    await restoring.release();
  }
}

/** While the lock of its engine is held, nobody can start the engine; nobody may be indexing either. */
async function withQuietEngine<Answer>(
  data: string,
  work: (letGo: () => Promise<void>) => Promise<Answer>,
): Promise<Answer> {
  const held: Lock[] = [];
  const letGo = async (): Promise<void> => {
    for (const lock of held.splice(0)) await lock.release();
  };
  try {
    held.push(await hold(toEnginePaths(data).lock, `runs the engine of ${data}`));
    held.push(await hold(join(data, "index.lock"), `is indexing into ${data}`));
    return await work(letGo);
  } finally {
    await letGo();
  }
}

async function hold(path: string, deed: string): Promise<Lock> {
  const lock = await takeLock(path);
  if ("release" in lock) return lock;
  throw new NotRestored(`Process ${lock.holder} ${deed}.`, "End it, then try again.");
}

/** The names in a folder; null where there is none. */
async function readNames(data: string): Promise<readonly string[] | null> {
  try {
    return await readdir(data);
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}
