import { openPrintTable, toPrint } from "@/indexer/documents/print-table";

describe("a table of prints", () => {
  it("gives each the number that it had, however many there are", () => {
    const table = openPrintTable();
    const prints = Array.from({ length: 20_000 }, (_, at) => toPrint(String(at)));
    expect(prints.every((print, at) => table.put(print, at) === null)).toBe(true);
    expect(prints.every((print, at) => table.put(print, 4_294_967_295 - at) === at)).toBe(true);
    expect(prints.every((print, at) => table.put(print, 0) === 4_294_967_295 - at)).toBe(true);
    expect(table.put(toPrint("20000"), 0)).toBe(null);
  });

  it("takes no print for another that begins alike, and has those that begin with nothing", () => {
    const table = openPrintTable();
    const alike = ["00000000", "00000001", "00000003", "ffffffff"].map((end) => `00000000${end}`);
    // The last bit of the second half does not count.
    expect(alike.map((print, at) => table.put(print, at))).toEqual([null, 0, null, null]);
    expect(alike.map((print) => table.put(print, 9))).toEqual([1, 9, 2, 3]);
  });
});
