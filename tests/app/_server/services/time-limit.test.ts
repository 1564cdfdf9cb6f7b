import { setTimeout as pause } from "node:timers/promises";
import { withinTime } from "@/app/_server/services/time-limit";
import { withDeadline } from "@/system/deadline";

const tooLate = async (): Promise<Error> => new Error("too late");

describe("work with a deadline", () => {
  it("gives its answer in time", async () => {
    const answer = withDeadline(1_000, () => withinTime(undefined, async () => "done", tooLate));
    expect(await answer).toBe("done");
  });

  it("is given up when its time is over, whether or not it heeds the signal", async () => {
    let signal: AbortSignal | undefined;
    const started = performance.now();
    const deaf = withDeadline(50, () =>
      withinTime(
        undefined,
        async (given) => {
          signal = given;
          await pause(2_000, undefined, { ref: false });
        },
        tooLate,
      ),
    );
    await expect(deaf).rejects.toThrow("too late");
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(signal?.aborted).toBe(true);
    const heeding = withDeadline(50, () =>
      withinTime(undefined, (given) => pause(2_000, undefined, { signal: given }), tooLate),
    );
    await expect(heeding).rejects.toThrow("too late");
  });

  it("fails as itself before that, and is given up by whoever wanted it", async () => {
    const failing = withDeadline(1_000, () =>
      withinTime(undefined, () => Promise.reject(new RangeError("wrong")), tooLate),
    );
    await expect(failing).rejects.toThrow("wrong");
    const gone = AbortSignal.abort();
    const left = withDeadline(1_000, () =>
      withinTime(gone, (given) => pause(500, undefined, { signal: given }), tooLate),
    );
    await expect(left).rejects.toMatchObject({ name: "AbortError" });
  });

  it("is given up with the reason of whoever wanted it and went away meanwhile, whom nothing follows afterwards", async () => {
    const wanted = new AbortController();
    let given: AbortSignal | undefined;
    const left = withDeadline(1_000, () =>
      withinTime(
        wanted.signal,
        (signal) => {
          given = signal;
          return pause(500, undefined, signal ? { signal } : {});
        },
        tooLate,
      ),
    );
    const reason = new Error("gone");
    wanted.abort(reason);
    await expect(left).rejects.toMatchObject({ name: "AbortError", cause: reason });
    expect(given?.reason).toBe(reason);
    const other = new AbortController();
    const last = await withDeadline(1_000, () => withinTime(other.signal, async (signal) => signal, tooLate));
    other.abort();
    expect(last?.aborted).toBe(false);
  });

  it("takes as long as it takes where it has none", async () => {
    expect(await withinTime(undefined, async (given) => given, tooLate)).toBeUndefined();
  });
});
