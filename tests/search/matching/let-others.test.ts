import { atOnce, inPieces, type Pausing, toBreaks } from "@/search/matching/let-others";

/** A process whose clock goes on by so many milliseconds each time it is read, and that counts how often others are let in. */
function aProcess(step: number, signal?: AbortSignal): Pausing & { times: number } {
  let now = 0;
  const made = {
    times: 0,
    signal,
    engine: {
      clock: () => {
        now += step;
        return now;
      },
      letOut: async () => {
        made.times += 1;
      },
    },
  };
  return made;
}

function* counting(to: number): Generator<void, number> {
  for (let at = 0; at < to; at += 1) yield;
  return to;
}

describe("work in pieces", () => {
  it("lets others in again and again while it takes long, and says what it made", async () => {
    const slow = aProcess(5);
    expect(await inPieces(counting(30), slow)).toBe(30);
    expect(slow.times).toBeGreaterThan(5);
  });

  it("lets nobody in where it is done in a moment", async () => {
    const quick = aProcess(0.1);
    expect(await inPieces(counting(30), quick)).toBe(30);
    expect(quick.times).toBe(0);
  });

  it("ends where it was given up", async () => {
    const gone = new AbortController();
    gone.abort(new Error("gone"));
    await expect(inPieces(counting(30), aProcess(20, gone.signal))).rejects.toThrow("gone");
    await expect(toBreaks(aProcess(20, gone.signal)).take()).rejects.toThrow("gone");
  });

  it("makes a break that is due once others have waited for a while, and not again right after it", async () => {
    const process = aProcess(4);
    const breaks = toBreaks(process);
    expect([breaks.isDue(), breaks.isDue(), breaks.isDue()]).toEqual([false, false, false]);
    expect(breaks.isDue()).toBe(true);
    await breaks.take();
    expect(process.times).toBe(1);
    expect(breaks.isDue()).toBe(false);
  });

  it("makes the same at once", () => {
    expect(atOnce(counting(30))).toBe(30);
  });
});
