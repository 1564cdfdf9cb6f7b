import { openWaves } from "@/bin/shared/waves";

/** Waves over runs that publish so many words (null: a run without end), with a clock that is set by hand. */
function open(words: (number | null)[]) {
  const stop = new AbortController();
  const said: string[] = [];
  const state = { now: 0, runs: 0 };
  const publish = async (): Promise<number> => {
    state.runs += 1;
    const next = words.length > 0 ? words.shift() : 0;
    if (next === null || next === undefined) return new Promise(() => undefined);
    if (next < 0) throw new Error("The engine is away.");
    return next;
  };
  const waves = openWaves(
    publish,
    (line) => said.push(line),
    stop.signal,
    () => state.now,
  );
  const readAt = async (seconds: number, read: number): Promise<number> => {
    state.now = seconds * 1000;
    waves.onRead(read);
    await waves.pause();
    return state.runs;
  };
  return { waves, said, state, readAt, stop };
}

describe("waves", () => {
  it("come after one minute, then two, then four more", async () => {
    const { readAt } = open([]);
    const runs = [];
    for (const seconds of [30, 59, 60, 120, 179, 180, 300, 419, 420])
      runs.push(await readAt(seconds, seconds));
    expect(runs).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 3]);
  });

  it("publish nothing where nothing was read since", async () => {
    const { readAt } = open([]);
    expect(await readAt(60, 0)).toBe(0);
    expect(await readAt(61, 10)).toBe(1);
    expect(await readAt(900, 10)).toBe(1);
  });

  it("run on while a run takes all it may", async () => {
    const { readAt } = open([800_000, 800_000, 100]);
    expect(await readAt(60, 1_600_100)).toBe(3);
  });

  it("say what fails, and bring it with the next", async () => {
    const { readAt, said } = open([-1, 500]);
    await readAt(60, 500);
    expect(said).toEqual([expect.stringContaining("The engine is away.")]);
    expect(await readAt(180, 500)).toBe(2);
    expect(said).toHaveLength(1);
  });

  it("publish all that is left at the end", async () => {
    const { waves, state } = open([800_000, 20, 0]);
    await waves.finish();
    expect(state.runs).toBe(3);
  });

  it("stop at once with the signal, in the middle of a run, and begin none after it", async () => {
    const { waves, said, state, stop } = open([800_000, null, 5]);
    state.now = 60_000;
    waves.onRead(1_000_000);
    const paused = waves.pause();
    while (state.runs < 2) await Promise.resolve();
    stop.abort();
    await paused;
    state.now = 900_000;
    waves.onRead(2_000_000);
    await waves.pause();
    await expect(waves.finish()).rejects.toThrow();
    expect(state.runs).toBe(2);
    expect(said).toEqual([]);
  });

  it("leave the last of the publishing too when the signal fires", async () => {
    const { waves, state, stop } = open([800_000, null, 5]);
    const finished = waves.finish();
    while (state.runs < 2) await Promise.resolve();
    stop.abort();
    await expect(finished).rejects.toThrow("stopped");
    expect(state.runs).toBe(2);
  });
});
