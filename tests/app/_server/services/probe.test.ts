import { withinPatience } from "@/app/_server/services/probe";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("what is watched from outside", () => {
  it("says within two seconds that the engine does not answer, and ends what was asked of it", async () => {
    let asked: AbortSignal | undefined;
    const waiting = withinPatience((signal) => {
      asked = signal;
      return new Promise(() => undefined);
    });
    const refused = expect(waiting).rejects.toMatchObject({
      code: "search-unavailable",
      reason: "no-answer",
    });
    await jest.advanceTimersByTimeAsync(1_900);
    await refused;
    expect(asked?.aborted).toBe(true);
  });

  it("gives what is there in time, and what fails fails as it does", async () => {
    expect(await withinPatience(async () => 7)).toBe(7);
    await expect(withinPatience(() => Promise.reject(new RangeError("no")))).rejects.toThrow(RangeError);
    expect(jest.getTimerCount()).toBe(0);
  });
});
