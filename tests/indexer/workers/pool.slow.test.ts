import { pathToFileURL } from "node:url";
import { TaskStopped } from "@/indexer/workers/errors";
import { openWorkerPool, type WorkerPool } from "@/indexer/workers/pool";
import type { Doing } from "./worker";

const FILE = pathToFileURL("tests/indexer/workers/worker.ts");
type Sum = { readonly sum: number; readonly thread: number };

let pool: WorkerPool<Doing, Sum>;
beforeEach(() => {
  pool = openWorkerPool(FILE, { threads: 2, time: 8_000, memory: 64 });
});
afterEach(() => pool.close());

const add = (...numbers: number[]): Promise<number> =>
  pool.run({ kind: "add", numbers }).then(({ sum }) => sum);

describe("a pool of workers", () => {
  it("runs tasks written in TypeScript, on more than one thread, and gives each its answer", async () => {
    const waits = await Promise.all([1, 2, 3, 4].map((one) => pool.run({ kind: "wait", numbers: [one] })));
    expect(waits.map(({ sum }) => sum)).toEqual([1, 2, 3, 4]);
    expect(new Set(waits.map(({ thread }) => thread)).size).toBe(2);
  });

  it("hands on what a task throws, and goes on", async () => {
    await expect(pool.run({ kind: "fail" })).rejects.toThrow("It was meant to fail.");
    expect(await add(1, 2)).toBe(3);
  });

  it("ends a task that takes too long, and only that", async () => {
    const [stuck, ...sums] = await Promise.allSettled([
      pool.run({ kind: "loop" }),
      ...[1, 2, 3].map((one) => add(one, one)),
    ]);
    expect(stuck).toMatchObject({ status: "rejected", reason: new TaskStopped("It took longer than 8 s.") });
    expect(sums.map((one) => one.status === "fulfilled" && one.value)).toEqual([2, 4, 6]);
  });

  it("ends a task that takes too much memory, and the process lives", async () => {
    await expect(pool.run({ kind: "grow" })).rejects.toThrow(new TaskStopped("It took too much memory."));
    expect(await add(2, 2)).toBe(4);
  });

  it("replaces a worker that died", async () => {
    await expect(pool.run({ kind: "exit" })).rejects.toThrow(TaskStopped);
    expect(await add(3, 4)).toBe(7);
  });

  it("counts the time of a task from when a worker takes it", async () => {
    const short = openWorkerPool<Doing, Sum>(FILE, { threads: 1, time: 8_000, memory: 64 });
    const waits = Array.from({ length: 30 }, () => short.run({ kind: "wait" }));
    await expect(Promise.all(waits)).resolves.toHaveLength(30);
    await short.close();
  });

  it("counts the time of a task anew from each of its signs of life", async () => {
    const { sum } = await pool.run({ kind: "steps", numbers: [4_000, 4_000, 4_000] });
    expect(sum).toBe(12_000);
  });

  it("ends its workers when it is released, and starts others with the next task", async () => {
    const first = await pool.run({ kind: "add" });
    await pool.release();
    const next = await pool.run({ kind: "add", numbers: [7] });
    expect(next.sum).toBe(7);
    expect(next.thread).not.toBe(first.thread);
  });

  it("has a worker there for the next task when it was woken", async () => {
    await pool.wake();
    const other = openWorkerPool<Doing, Sum>(FILE, { threads: 1, time: 8_000, memory: 64 });
    const [later, woken] = [await other.run({ kind: "add" }), await pool.run({ kind: "add" })];
    expect(woken.thread).toBeLessThan(later.thread);
    await other.close();
  });

  it("ends no worker that is at work when it is released", async () => {
    const waiting = pool.run({ kind: "wait", numbers: [6] });
    await pool.release();
    await expect(waiting).resolves.toMatchObject({ sum: 6 });
  });

  it("starts nothing for a signal that has fired, and ends what runs when it fires", async () => {
    const stop = new AbortController();
    const stuck = pool.run({ kind: "loop" }, stop.signal);
    setTimeout(() => stop.abort(new Error("stopped")), 300);
    await expect(stuck).rejects.toThrow("stopped");
    await expect(pool.run({ kind: "add" }, stop.signal)).rejects.toThrow("stopped");
    expect(await add(5)).toBe(5);
  });
});
