import { setImmediate } from "node:timers/promises";
import { letOut } from "@/system/turns";

test("work that lets others out waits until what takes some turns is done, though no longer than that", async () => {
  const done: string[] = [];
  const other = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
    done.push("other");
  };
  const work = async (): Promise<void> => {
    await letOut();
    done.push("work");
  };
  await Promise.all([work(), other()]);
  expect(done).toEqual(["other", "work"]);
});
