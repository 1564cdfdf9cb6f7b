import { setTimeout as pause } from "node:timers/promises";
import { gatherChanges } from "@/bin/shared/gathered";

/** What is given on: lists of paths, or null. */
function toGathering(times: { stillness: number; longest: number }) {
  const given: (readonly string[] | null)[] = [];
  const gathered = gatherChanges((paths) => given.push(paths && [...paths]), times);
  return { ...gathered, given };
}

describe("changes", () => {
  it("are given on together when there are no more for a moment, each path once", async () => {
    const { add, given } = toGathering({ stillness: 20, longest: 10_000 });
    add(["a", "b"]);
    add(["a"]);
    await pause(60);
    add(["c"]);
    await pause(60);
    expect(given).toEqual([["a", "b"], ["c"]]);
  });

  it("do not wait for an end that never comes", async () => {
    const { add, given, close } = toGathering({ stillness: 5_000, longest: 30 });
    add(["a"]);
    add(["b"]);
    await pause(80);
    expect(given).toEqual([["a", "b"]]);
    close();
  });

  it("may be anywhere once one of them may", async () => {
    const { add, given } = toGathering({ stillness: 10, longest: 10_000 });
    add(["a"]);
    add(null);
    add(["b"]);
    await pause(40);
    expect(given).toEqual([null]);
  });

  it("are given on no more once it is closed", async () => {
    const { add, given, close } = toGathering({ stillness: 10, longest: 10_000 });
    add(["a"]);
    close();
    add(["b"]);
    await pause(40);
    expect(given).toEqual([]);
  });
});
