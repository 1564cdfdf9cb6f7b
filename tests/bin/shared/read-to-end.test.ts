import type { CloseOutcome } from "@/bin/shared/close-reading";
import { readToEnd } from "@/bin/shared/read-to-end";

/** Passes that come out so, one after another; an error is thrown. */
function open(outcomes: (CloseOutcome | Error)[]) {
  const said: string[] = [];
  const stop = new AbortController();
  const read = jest.fn(async (): Promise<CloseOutcome> => {
    const next = outcomes.shift();
    if (next === undefined || next instanceof Error) throw next ?? new Error("There is no more.");
    return next;
  });
  const options = {
    publish: async () => 0,
    onProgress: () => undefined,
    say: (line: string): void => void said.push(line),
    signal: stop.signal,
  };
  return { read, said, stop, end: () => readToEnd(options, read, 1) };
}

const ALL: CloseOutcome = { holder: null, read: 6, of: 6 };
const heldBy = (holder: number): CloseOutcome => ({ holder, read: 0, of: 0 });

describe("a pass beside something else", () => {
  it("goes on when the process that was at it is gone", async () => {
    const { read, said, end } = open([heldBy(2 ** 30), heldBy(-1), ALL]);
    expect(await end()).toEqual(ALL);
    expect(read).toHaveBeenCalledTimes(3);
    expect(said).toEqual([]);
  });

  it("waits while another process is at it, until the signal fires", async () => {
    const { read, stop, end } = open([heldBy(process.pid), ALL]);
    setTimeout(() => stop.abort(), 50);
    await expect(end()).rejects.toThrow();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("is begun once more after an early end, which is said, and no third time", async () => {
    const lost = new Error("The engine is away.");
    const mended = open([lost, ALL]);
    expect(await mended.end()).toEqual(ALL);
    expect(mended.said).toEqual([expect.stringContaining("The engine is away.")]);
    const broken = open([lost, lost, ALL]);
    await expect(broken.end()).rejects.toBe(lost);
    expect(broken.read).toHaveBeenCalledTimes(2);
  });

  it("is not begun again after the signal", async () => {
    const { read, said, stop, end } = open([new Error("killed"), ALL]);
    stop.abort();
    await expect(end()).rejects.toThrow();
    expect(read).toHaveBeenCalledTimes(1);
    expect(said).toEqual([]);
  });
});
