import { untilStopped } from "@/bin/shared/stop-signal";

describe("work that may be stopped", () => {
  it("is over at the stop, and a failure of it after that is taken", async () => {
    const stop = new AbortController();
    stop.abort();
    const work = Promise.reject(new Error("late"));
    const take = jest.spyOn(work, "then");
    await expect(untilStopped(stop.signal, work)).rejects.toThrow("It was stopped.");
    expect(take).toHaveBeenCalledWith(expect.any(Function), expect.any(Function));
  });

  it("is as it ends where nobody stops it", async () => {
    const { signal } = new AbortController();
    expect(await untilStopped(signal, Promise.resolve("done"))).toBe("done");
    await expect(untilStopped(signal, Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  });
});
