import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withIndexLock } from "@/bin/shared/index-lock";
import { commandOf } from "@/system/processes";
import { aFolder, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const { signal } = new AbortController();
const said: string[] = [];
const say = (line: string): void => void said.push(line);

/** A data folder that another process indexes into: the one that started this one. */
async function aLockedFolder(): Promise<string> {
  const data = await aFolder();
  await writeFile(join(data, "index.lock"), `${process.ppid}\n${commandOf(process.ppid)}`);
  return data;
}

describe("the lock of indexing", () => {
  it("is held while work is done, and free after it, failed or not", async () => {
    const data = await aFolder();
    const isHeld = async (): Promise<boolean> => existsSync(join(data, "index.lock"));
    expect(await withIndexLock({ data, signal, say }, isHeld)).toBe(true);
    expect(await isHeld()).toBe(false);
    const fail = () => Promise.reject(new Error("The engine is away."));
    await expect(withIndexLock({ data, signal, say }, fail)).rejects.toThrow("The engine is away.");
    expect(await isHeld()).toBe(false);
    expect(said).toEqual([]);
  });

  it("is waited for, and after some patience named with its holder, and no work is done", async () => {
    const data = await aLockedFolder();
    const work = jest.fn(async () => "done");
    await expect(withIndexLock({ data, signal, say }, work, 300)).rejects.toThrow(
      `Process ${process.ppid} is indexing into ${data}. Wait for it, or stop it.`,
    );
    expect(work).not.toHaveBeenCalled();
    expect(said).toEqual([`Process ${process.ppid} is indexing into ${data}; it is waited for.`]);
    const waiting = withIndexLock({ data, signal, say }, work, 60_000);
    await writeFile(join(data, "index.lock"), "0");
    expect(await waiting).toBe("done");
  });

  it("is waited for no longer once the signal fires, nor is the work", async () => {
    const [stop, other] = [new AbortController(), new AbortController()];
    const work = jest.fn(() => new Promise<never>(() => undefined));
    const waiting = withIndexLock({ data: await aLockedFolder(), signal: stop.signal, say }, work);
    stop.abort();
    await expect(waiting).rejects.toThrow();
    expect(work).not.toHaveBeenCalled();
    const data = await aFolder();
    const working = withIndexLock({ data, signal: other.signal, say }, work);
    while (work.mock.calls.length === 0) await new Promise(setImmediate);
    other.abort();
    await expect(working).rejects.toThrow("stopped");
    expect(existsSync(join(data, "index.lock"))).toBe(false);
  });
});
