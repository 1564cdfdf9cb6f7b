import { createHash } from "node:crypto";
import { openPrintSet } from "@/indexer/documents/print-set";

const toPrint = (value: number): string => createHash("sha256").update(String(value)).digest("hex");

describe("a set of prints", () => {
  it("says of each whether it is new, however many there are", () => {
    const set = openPrintSet();
    const prints = Array.from({ length: 20_000 }, (_, at) => toPrint(at));
    expect(prints.every((print) => set.add(print))).toBe(true);
    expect(prints.some((print) => set.add(print))).toBe(false);
    expect(set.add(toPrint(20_000))).toBe(true);
  });

  it("takes no print for another that begins alike, and has those that begin with nothing", () => {
    const set = openPrintSet();
    const alike = ["00000000", "00000001", "00000003", "ffffffff"].map((end) => `00000000${end}`);
    // The last bit of the second half does not count.
    expect(alike.map((print) => set.add(print))).toEqual([true, false, true, true]);
    expect(alike.map((print) => set.add(print))).toEqual([false, false, false, false]);
  });
});
