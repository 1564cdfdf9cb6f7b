import { threadId } from "node:worker_threads";
import { giveSignOfLife, toWorker } from "@/indexer/workers/worker-task";

/** A task for tests: each does one thing that workers may do. */
export type Doing = {
  readonly kind: "add" | "fail" | "loop" | "grow" | "exit" | "wait" | "steps";
  readonly numbers?: readonly number[];
};

export default toWorker(work);

async function work({ kind, numbers = [] }: Doing): Promise<{ sum: number; thread: number }> {
  if (kind === "fail") throw new RangeError("It was meant to fail.");
  if (kind === "exit") process.exit(3);
  if (kind === "loop") for (;;) Math.sqrt(2);
  if (kind === "wait") await new Promise((done) => setTimeout(done, 300));
  if (kind === "steps")
    for (const milliseconds of numbers) {
      await new Promise((done) => setTimeout(done, milliseconds));
      giveSignOfLife();
    }
  if (kind === "grow") {
    const grown: number[][] = [];
    for (;;) grown.push(Array.from({ length: 100_000 }, (_, at) => at));
  }
  return { sum: numbers.reduce((sum, one) => sum + one, 0), thread: threadId };
}
