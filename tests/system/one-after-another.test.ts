import { AsyncLocalStorage } from "node:async_hooks";
import { openOneAfterAnother } from "@/system/one-after-another";

describe("one thing after the other", () => {
  const reader = new AsyncLocalStorage<string>();

  it("is each done for whom it was wanted, whoever ended before it", async () => {
    const inTurn = openOneAfterAnother();
    const done: string[] = [];
    const want = (name: string) =>
      reader.run(name, () =>
        inTurn(async () => {
          done.push(`${name} begins`);
          await new Promise((resolve) => setTimeout(resolve, 1));
          done.push(`${reader.getStore()} ends`);
          return reader.getStore();
        }),
      );
    expect(await Promise.all([want("a"), want("b"), want("c")])).toEqual(["a", "b", "c"]);
    expect(done).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  it("goes on after one that failed", async () => {
    const inTurn = openOneAfterAnother();
    const failed = inTurn(async () => {
      throw new RangeError("no");
    });
    const next = inTurn(async () => "yes");
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});
