import { getPriority } from "node:os";
import { runQuietly } from "@/bin/shared/quiet-child";
import { isAlive } from "@/system/processes";

const { signal } = new AbortController();

describe("a quiet child", () => {
  it("hands on its lines, its code and its failure, and has low priority", async () => {
    const lines: string[] = [];
    const program = "console.log(os.getPriority()); console.log('b'); console.error('bad'); process.exit(3)";
    const end = await runQuietly(["-e", program], signal, (line) => lines.push(line));
    expect(end).toEqual({ code: 3, failure: "bad" });
    expect(lines).toEqual([String(Math.max(10, getPriority())), "b"]);
  });

  it("that cannot be started says why, and ends nothing else", async () => {
    const end = await runQuietly(["-e", "0"], signal, fail, "/no/such/program");
    expect(end).toEqual({ code: null, failure: expect.stringContaining("ENOENT") });
  });

  it("is killed by the signal, and where its lines cannot be taken", async () => {
    const endless = "console.log(process.pid); setInterval(() => 0, 1000)";
    const stop = new AbortController();
    const pids: number[] = [];
    const stopped = runQuietly(["-e", endless], stop.signal, (line) => {
      pids.push(Number(line));
      stop.abort(new Error("stopped"));
    });
    await expect(stopped).rejects.toThrow("stopped");
    const failed = runQuietly(["-e", endless], signal, (line) => {
      pids.push(Number(line));
      fail();
    });
    await expect(failed).rejects.toThrow("unwanted");
    expect(pids).toHaveLength(2);
    while (pids.some(isAlive)) await new Promise((next) => setTimeout(next, 20));
  });
});

function fail(): never {
  throw new Error("unwanted");
}
